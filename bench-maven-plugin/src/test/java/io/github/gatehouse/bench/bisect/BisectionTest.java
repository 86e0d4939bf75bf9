package io.github.gatehouse.bench.bisect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.bisect.Compared.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BisectionTest {
  private final List<String> lines = new ArrayList<>();
  private final List<Double> rates = new ArrayList<>();
  private final Map<Integer, Compared> special = new HashMap<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 31, 32, 33, 100})
  void eachFirstSlowCommitIsFoundInAsManyStepsAsTheLogarithm(int count) throws Exception {
    for (int first = 0; first < count; first++) {
      Outcome outcome = search(count, first);

      assertThat(outcome.first()).contains(commit(first));
      assertThat(outcome.problem()).isNull();
      assertThat(outcome.steps()).hasSizeLessThanOrEqualTo(Bisection.needed(count));
      assertThat(outcome.of(commit(first)))
          .get()
          .extracting(Compared::answer)
          .isEqualTo(Answer.SLOW);
    }
  }

  @Test
  void theStepsNeededAreOneMoreThanTheLogarithmRoundedUp() {
    assertThat(Bisection.needed(1)).isEqualTo(1);
    assertThat(Bisection.needed(2)).isEqualTo(2);
    assertThat(Bisection.needed(8)).isEqualTo(4);
    assertThat(Bisection.needed(9)).isEqualTo(5);
  }

  @Test
  void allThatMayBeComparedSharesOneRateOfFalseAlarms() throws Exception {
    search(8, 3);

    assertThat(rates).allMatch(rate -> Math.abs(rate - 0.01 / 8) < 1e-12);
    assertThat(0.01 / 8 * 2 * Bisection.needed(8)).isCloseTo(0.01, within(1e-12));
  }

  @Test
  void aCommitThatDoesNotBuildIsNamedAndItsNeighboursAreAsked() throws Exception {
    special.put(3, Compared.skipped("it does not build: javac failed"));

    Outcome outcome = search(8, 5);

    assertThat(outcome.first()).contains(commit(5));
    assertThat(lines).anyMatch(line -> line.contains("passed over: it does not build: javac"));
  }

  @Test
  void whereTheFirstSlowCommitIsPassedOverTheSuspectsAreNamed() throws Exception {
    special.put(4, Compared.skipped("it does not build"));
    special.put(5, undecided());

    Outcome outcome = search(8, 5);

    assertThat(outcome.first()).isEmpty();
    assertThat(outcome.suspects()).containsExactly(commit(4), commit(5), commit(6));
    assertThat(outcome.problem()).isEqualTo("those between cannot be decided");
  }

  @Test
  void whateverIsPassedOverTheFirstSlowCommitIsAmongTheSuspects() throws Exception {
    SplittableRandom random = new SplittableRandom(5);
    for (int run = 0; run < 500; run++) {
      int count = 2 + random.nextInt(20);
      int first = random.nextInt(count);
      special.clear();
      for (int i = 0; i < count - 1; i++) {
        if (random.nextInt(3) == 0) {
          special.put(i, random.nextBoolean() ? undecided() : Compared.skipped("no build"));
        }
      }
      Outcome outcome = search(count, first);

      assertThat(outcome.suspects()).contains(commit(first));
      assertThat(outcome.steps().stream().filter(step -> step.compared().pairs() > 0))
          .hasSizeLessThanOrEqualTo(2 * Bisection.needed(count));
      assertThat(outcome.steps()).extracting(Step::commit).doesNotHaveDuplicates();
    }
  }

  @Test
  void nothingIsMeasuredBeyondWhatSharesTheRate() throws Exception {
    IntStream.range(0, 99).forEach(i -> special.put(i, undecided()));

    Outcome outcome = search(100, 50);

    assertThat(outcome.steps()).hasSize(2 * Bisection.needed(100));
    assertThat(outcome.problem()).isEqualTo("16 comparisons were made, and no more may be");
    assertThat(outcome.suspects()).hasSize(100);
  }

  @Test
  void aBadCommitThatIsNotSlowEndsTheSearch() throws Exception {
    special.put(7, fast());
    assertThat(search(8, 3).problem()).endsWith("subject 7: it is not slower than the good one");

    special.put(7, undecided());
    Outcome outcome = search(8, 3);
    assertThat(outcome.problem()).endsWith("that it is slower cannot be shown: too few pairs");
    assertThat(outcome.suspects()).isEmpty();
    assertThat(outcome.steps()).hasSize(1);
  }

  @Test
  void stepsAreToldWithTheirRatios() throws Exception {
    special.put(0, new Compared(Answer.FAST, 0, 0, 0, 0, null));

    search(2, 1);

    assertThat(lines)
        .containsExactly(
            "step 1: 0000000001 subject 1: slow, +10.5 % (+9.4 to +11.6, 13 pairs)",
            "step 2: 0000000000 subject 0: fast, the same code");
  }

  @Test
  void whatIsFoundIsToldWithItsRatioAndOtherwiseAllSuspectsAre() throws Exception {
    assertThat(search(4, 2).lines())
        .containsExactly(
            "first slow commit: 0000000002 subject 2",
            "against the good one: +10.5 % (+9.4 to +11.6, 13 pairs); 3 steps");
    special.put(2, Compared.skipped("no build"));
    assertThat(search(4, 2).lines())
        .containsExactly(
            "one of these 2 is the first slow commit:",
            "  0000000002 subject 2",
            "  0000000003 subject 3");
    special.put(3, fast());
    assertThat(search(4, 2).lines()).isEmpty();
  }

  @Test
  void nothingToSearchIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Bisection(List.of(), 0.01, (c, r) -> fast(), lines::add))
        .withMessageContaining("no commit that bench.good lacks");
  }

  private Outcome search(int count, int first) throws Exception {
    List<Commit> commits = IntStream.range(0, count).mapToObj(BisectionTest::commit).toList();
    Oracle oracle =
        (commit, rate) -> {
          rates.add(rate);
          int index = commits.indexOf(commit);
          return special.getOrDefault(index, index >= first ? slow() : fast());
        };
    return new Bisection(commits, 0.01, oracle, lines::add).search();
  }

  private static Compared slow() {
    return new Compared(Answer.SLOW, 0.1, 0.09, 0.11, 13, null);
  }

  private static Compared fast() {
    return new Compared(Answer.FAST, 0.001, -0.01, 0.01, 5, null);
  }

  private static Compared undecided() {
    return new Compared(Answer.UNKNOWN, 0.02, -0.02, 0.06, 45, "too few pairs");
  }

  private static Commit commit(int index) {
    return new Commit(String.format("%010d", index) + "a".repeat(30), "subject " + index);
  }
}
