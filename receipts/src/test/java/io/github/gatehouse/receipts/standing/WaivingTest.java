package io.github.gatehouse.receipts.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A waiver covers items by name, for a time, and nothing else. */
class WaivingTest {
  /** The day on which the samples are judged. */
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static Waiver waiver(String item, LocalDate expires) {
    return new Waiver(Gate.TESTS, item, "known", "@example/team", "#1", expires);
  }

  private static Waivers waivers(String... items) {
    return new Waivers(Arrays.stream(items).map(item -> waiver(item, TODAY)).toList());
  }

  private static Standing judged(Waivers waivers, List<Evidence> evidence, String... failing) {
    return Planted.standing(
        Gate.TESTS, waivers, Planted.stored("a/tests.json", Planted.tests(evidence, failing)));
  }

  private static Standing two(Waivers waivers, String... failing) {
    return judged(waivers, List.of(Sample.tests(3, 2)), failing);
  }

  private static List<String> ids(Standing standing) {
    return standing.findings().stream().map(Finding::id).distinct().toList();
  }

  @Test
  void eachFailingItemMustBeWaivedByName() {
    assertThat(two(Waivers.NONE, "A#b", "A#c").status()).isEqualTo(EffectiveStatus.FAIL);
    Standing one = two(waivers("A#b"), "A#b", "A#c");
    assertThat(one.status()).isEqualTo(EffectiveStatus.FAIL);
    assertThat(one.reason()).isEqualTo("failed; 1 of 2 failing items waived");
    Standing all = two(waivers("A#c", "A#b"), "A#b", "A#c");
    assertThat(all.status()).isEqualTo(EffectiveStatus.WAIVED);
    assertThat(all.satisfied()).isTrue();
    assertThat(all.reason())
        .isEqualTo("waived: A#b (#1, until 2026-11-22); A#c (#1, until 2026-11-22)");
    assertThat(all.waivers()).extracting(Waiver::item).containsExactly("A#b", "A#c");
    assertThat(ids(all)).containsExactly("tests-failed");
    for (String almost : List.of("a#b", "A#b ", "A#", "A#*", "B#b")) {
      assertThat(two(waivers(almost, "A#c"), "A#b", "A#c").status())
          .as(almost)
          .isEqualTo(EffectiveStatus.FAIL);
    }
  }

  @Test
  void aStarAtTheEndStandsForAnyTextAfterEnoughOfAName() {
    assertThat(two(waivers("org.A#*"), "org.A#b", "org.A#c").status())
        .isEqualTo(EffectiveStatus.WAIVED);
    assertThat(two(waivers("org.A#b*"), "org.A#b(int)[1]", "org.A#b(int)[2]").waivers()).hasSize(1);
    for (String almost : List.of("*", "or*", "*A#b", "org.*#b", "org.B*", "org.A#c*")) {
      assertThat(two(waivers(almost), "org.A#b", "org.A#d").status())
          .as(almost)
          .isEqualTo(EffectiveStatus.FAIL);
    }
  }

  @Test
  void aTestThatVanishedIsWaivedByNameLikeOneThatFailed() {
    TestRun run = new TestRun("surefire", Basis.MEASURED, 3, 1, 0, 0, 1, 1, 0, 0);
    List<Evidence> both = List.of(run);
    assertThat(judged(waivers("A#b"), both, "A#b", "A#gone").status())
        .isEqualTo(EffectiveStatus.FAIL);
    assertThat(judged(waivers("A#b", "A#gone"), both, "A#b", "A#gone").status())
        .isEqualTo(EffectiveStatus.WAIVED);
  }

  @Test
  void oneReceiptIsExcusedExactlyWhereItsGateWouldBeWaived() {
    Present present = new Present(Optional.empty(), List.of("g:a"), Sample.FINISHED);
    Receipt failed = Planted.tests(List.of(Sample.tests(3, 2)), "org.A#b", "org.A#c");
    assertThat(waivers("org.A#b").excuse(failed, present)).isEmpty();
    assertThat(waivers("org.A#*").excuse(failed, present).orElseThrow())
        .startsWith("waived: org.A#*");
    Receipt doubtful =
        Planted.tests(List.of(Sample.tests(3, 1), new Unmeasured("x", "crashed")), "org.A#b");
    assertThat(waivers("org.A#b").excuse(doubtful, present)).isEmpty();
    Receipt passed = Planted.tests(List.of(Sample.tests(3, 0)));
    assertThat(waivers("org.A#b").excuse(passed, present)).isEmpty();
  }

  @Test
  void itemsThatCannotBeToldApartOrAreNotAllNamedCannotBeWaived() {
    assertThat(two(waivers("A#b"), "A#b", "A#b").status()).isEqualTo(EffectiveStatus.FAIL);
    assertThat(two(waivers("A#b"), "A#b", "").status()).isEqualTo(EffectiveStatus.FAIL);
    assertThat(two(waivers("A#b"), "A#b").status()).isEqualTo(EffectiveStatus.FAIL);
    assertThat(two(waivers("A#b", "A#c", "A#d"), "A#b", "A#c", "A#d").status())
        .isEqualTo(EffectiveStatus.FAIL);
    assertThat(two(Waivers.NONE).status()).isEqualTo(EffectiveStatus.FAIL);
  }

  @Test
  void aWaiverHoldsUpToItsLastDayAndIsNamedAfterIt() {
    List<Evidence> one = List.of(Sample.tests(3, 1));
    Waivers last = new Waivers(List.of(waiver("A#b", TODAY)));
    assertThat(judged(last, one, "A#b").status()).isEqualTo(EffectiveStatus.WAIVED);
    Waivers past = new Waivers(List.of(waiver("A#b", TODAY.minusDays(1))));
    Standing expired = judged(past, one, "A#b");
    assertThat(expired.status()).isEqualTo(EffectiveStatus.FAIL);
    assertThat(expired.waivers()).isEmpty();
    assertThat(ids(expired)).containsExactly("tests-failed", "waiver-expired");
  }

  @Test
  void aWaiverThatMatchesNothingIsNamedWhereTheGateWasMeasured() {
    assertThat(ids(judged(waivers("A#b"), List.of(Sample.tests(3, 0)))))
        .containsExactly("waiver-unused");
    assertThat(ids(two(waivers("A#b", "A#c", "A#d"), "A#b", "A#c")))
        .containsExactly("tests-failed", "waiver-unused");
    Standing unmeasured = judged(waivers("A#b"), List.of(new Unmeasured("x", "time out")));
    assertThat(ids(unmeasured)).isEmpty();
  }

  @Test
  void aDoubtBesideTheFailureIsNotWaived() {
    Evidence failed = Sample.tests(3, 1);
    Stream.of(
            new Unmeasured("x", "unreadable report"),
            new Skipped("x", SkipReason.NO_SURFACE, ""),
            new TestRun("x", Basis.ASSERTED, 3, 0, 0, 0, 1),
            Sample.tests(0, 0))
        .forEach(
            other ->
                assertThat(judged(waivers("A#b"), List.of(failed, other), "A#b").status())
                    .as(other.toString())
                    .isEqualTo(EffectiveStatus.FAIL));
    Evidence asserted = new TestRun("x", Basis.ASSERTED, 3, 1, 0, 0, 1);
    assertThat(judged(waivers("A#b"), List.of(asserted), "A#b").status())
        .isEqualTo(EffectiveStatus.FAIL);
    Evidence few = new TestRun("x", Basis.MEASURED, 3, 1, 0, 0, 100);
    assertThat(judged(waivers("A#b"), List.of(few), "A#b").status())
        .isEqualTo(EffectiveStatus.FAIL);
  }

  @Test
  void aRegressionIsWaivedAndAnUndecidedBenchmarkBesideItIsNot() {
    assertThat(perf(Map.of("REGRESSED", 1, "CLEARED", 24))).isEqualTo(EffectiveStatus.WAIVED);
    assertThat(perf(Map.of("REGRESSED", 1, "CLEARED", 23, "UNDECIDED", 1)))
        .isEqualTo(EffectiveStatus.FAIL);
  }

  private static EffectiveStatus perf(Map<String, Integer> verdicts) {
    PerfComparison evidence = Sample.perf(verdicts);
    Waiver waiver = new Waiver(Gate.PERF, "encode", "known", "@example/team", "#1", TODAY);
    return Planted.standing(
            Gate.PERF,
            new Waivers(List.of(waiver)),
            Planted.stored("a/perf.json", Planted.receipt("perf", List.of(evidence), "encode")))
        .status();
  }

  @Test
  void aWaiverHelpsAFailureAndNothingElse() {
    Waivers all = waivers("A#b");
    List<Evidence> one = List.of(Sample.tests(3, 1));
    assertThat(Planted.standing(Gate.TESTS, all).status()).isEqualTo(EffectiveStatus.MISSING);
    assertThat(
            Planted.standing(
                    Gate.TESTS,
                    all,
                    Planted.stored("a/tests.json", Planted.tests(one, "A#b")),
                    Planted.stored("b/tests.json", Planted.tests(List.of(Sample.tests(4, 0)))))
                .status())
        .isEqualTo(EffectiveStatus.CONFLICTING);
    assertThat(
            Planted.standing(
                    Gate.TESTS, all, Planted.edited("a/tests.json", Planted.tests(one, "A#b")))
                .status())
        .isEqualTo(EffectiveStatus.INVALID);
    assertThat(
            Planted.standing(
                    Gate.TESTS,
                    all,
                    Planted.stored("a/tests.json", Planted.elsewhere(Planted.tests(one, "A#b"))))
                .status())
        .isEqualTo(EffectiveStatus.STALE);
    assertThat(judged(all, List.of(new Unmeasured("x", "late")), "A#b").status())
        .isEqualTo(EffectiveStatus.INCONCLUSIVE);
    assertThat(judged(all, List.of(new Skipped("x", SkipReason.OFFLINE, "")), "A#b").status())
        .isEqualTo(EffectiveStatus.SKIP_BAD);
  }

  @Test
  void aWaiverSaysEverythingAndNoItemStandsTwice() {
    assertThatThrownBy(() -> new Waiver(Gate.TESTS, " ", "r", "o", "i", TODAY))
        .hasMessageStartingWith("item is empty");
    assertThatThrownBy(() -> new Waiver(Gate.BUILD, "x", "r", "o", "i", TODAY))
        .hasMessageContaining("cannot be waived");
    assertThatThrownBy(() -> waivers("A#b", "A#b")).hasMessageContaining("is waived twice");
  }
}
