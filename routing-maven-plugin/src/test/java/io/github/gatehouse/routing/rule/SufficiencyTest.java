package io.github.gatehouse.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Confidence;
import io.github.gatehouse.routing.decision.Confidence.Level;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Sample;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SufficiencyTest {
  private static Confidence of(Map<Gate, EffectiveStatus> deviating) {
    return Sufficiency.of(Sample.facts(deviating), Action.FINALIZE, List.of());
  }

  private static Confidence one(Gate gate, EffectiveStatus status) {
    return of(Map.of(gate, status));
  }

  private static Confidence with(Gate gate, Evidence evidence) {
    Facts facts = Sample.facts(Map.of());
    List<Standing> standings =
        facts.standings().stream()
            .map(old -> old.policy().gate() == gate ? Measured.standing(old, evidence) : old)
            .toList();
    return Sufficiency.of(
        new Facts("test", standings, Sample.HEAD, BuildOutcome.UNWATCHED),
        Action.FINALIZE,
        List.of());
  }

  private static TestRun tests(int passed, int skipped, int floor) {
    return new TestRun("surefire", Basis.MEASURED, passed, 0, 0, skipped, floor);
  }

  @Test
  void everyGateMeasuredOnThisTreeIsHigh() {
    Confidence all = of(Map.of());
    assertThat(all.level()).isEqualTo(Level.HIGH);
    assertThat(all.lower()).isEqualByComparingTo("1");
    assertThat(all.factors()).hasSize(10);
    assertThat(all.justification())
        .containsExactly(
            "10/10 gates that decided have an answer",
            "10/10 of them speak of this tree",
            "none of them could have missed more than is asked");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 0, 1.00, HIGH",
    "90, 10, 0.90, HIGH",
    "89, 11, 0.89, MEDIUM",
    "60, 40, 0.60, MEDIUM",
    "59, 41, 0.59, LOW"
  })
  void testsThatWereSkippedLowerThePower(int ran, int skipped, String lower, Level level) {
    Confidence confidence = with(Gate.TESTS, tests(ran, skipped, 1));
    assertThat(confidence.lower()).isEqualByComparingTo(lower);
    assertThat(confidence.upper()).isEqualByComparingTo(lower);
    assertThat(confidence.level()).isEqualTo(level);
  }

  @Test
  void aScoreThatOnlyRoundingLiftsHasNotReachedTheBound() {
    Confidence confidence = with(Gate.TESTS, tests(8999, 1001, 1));
    assertThat(confidence.level()).isEqualTo(Level.MEDIUM);
    assertThat(confidence.justification()).contains("power below 1: tests 0.899");
  }

  @Test
  void aComparisonThatCouldNotSeeASmallSlowdownHasLessPower() {
    PerfComparison blind =
        new PerfComparison(
            "jmh",
            Basis.MEASURED,
            new TreeMap<>(Map.of("CLEARED", 25)),
            new BigDecimal("1"),
            new BigDecimal("2"),
            new BigDecimal("99"),
            new BigDecimal("10"),
            "a".repeat(64),
            "b".repeat(64),
            false,
            null);
    assertThat(with(Gate.PERF, blind).lower()).isEqualByComparingTo("0.50");
    assertThat(with(Gate.PERF, blind).level()).isEqualTo(Level.LOW);
  }

  @Test
  void anAssertedClaimIsMediumAtMost() {
    TestRun claim = new TestRun("someone", Basis.ASSERTED, 100, 0, 0, 0, 1);
    assertThat(with(Gate.TESTS, claim).level()).isEqualTo(Level.MEDIUM);
  }

  @Test
  void anAdvisoryGateWithoutAnAnswerIsMediumAtMostAndNamed() {
    Confidence confidence = one(Gate.MUTATION, EffectiveStatus.INCONCLUSIVE);
    assertThat(confidence.level()).isEqualTo(Level.MEDIUM);
    assertThat(confidence.factors()).hasSize(9);
    assertThat(confidence.justification())
        .contains("MEDIUM at most: no answer from mutation (INCONCLUSIVE)");
  }

  @Test
  void theGatesThatDecidedCountAndNoOthers() {
    Facts facts =
        Sample.facts(
            Map.of(Gate.TESTS, EffectiveStatus.FAIL, Gate.PERF, EffectiveStatus.INCONCLUSIVE));
    List<Standing> failed = facts.having(EnumSet.of(EffectiveStatus.FAIL));
    Confidence confidence = Sufficiency.of(facts, Action.LOOP, failed);
    assertThat(confidence.factors()).extracting(Confidence.Factor::gate).containsExactly("tests");
    assertThat(confidence.level()).isEqualTo(Level.HIGH);
    List<Standing> open = facts.having(EnumSet.of(EffectiveStatus.INCONCLUSIVE));
    assertThat(Sufficiency.of(facts, Action.LOOP, open).level()).isEqualTo(Level.LOW);
  }

  @ParameterizedTest
  @CsvSource({"INVALID", "STALE", "CONFLICTING"})
  void oneFaultOfTheEvidenceIsEnoughForLow(EffectiveStatus status) {
    Facts facts = Sample.facts(Map.of(Gate.LINT, status));
    List<Standing> others = facts.having(EnumSet.of(EffectiveStatus.PASS));
    assertThat(Sufficiency.of(facts, Action.LOOP, others).lower()).isEqualByComparingTo("1");
    assertThat(Sufficiency.of(facts, Action.LOOP, others).level()).isEqualTo(Level.LOW);
  }

  @Test
  void aWaiverIsAnAnswer() {
    assertThat(one(Gate.TESTS, EffectiveStatus.WAIVED).level()).isEqualTo(Level.HIGH);
  }

  @Test
  void aBuildThatHasNotEndedIsLow() {
    BuildOutcome cut = new BuildOutcome(BuildOutcome.Kind.INTERRUPTED, "", List.of());
    assertThat(Sufficiency.of(Sample.facts(Map.of(), cut), Action.LOOP, List.of()).level())
        .isEqualTo(Level.LOW);
  }
}
