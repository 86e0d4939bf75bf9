package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final double[] SAME = Made.around(0, 0.01, 4);
  private static final double[] SLOW = Made.around(0.06, 0.02, 13);
  private static final double[] CANARY = Made.around(Math.log1p(0.05), 0.02, 13);

  @Test
  void judgesEachBenchmarkOfTheSetUp() {
    Made made = Made.benchmarks(25).controlled();
    made.gate("b00", SAME).gate("b01", SLOW).gate("b02", Made.around(-0.2, 0.01, 4));

    Judgement judgement = Judge.of(made.recording());

    assertThat(judgement.rulings()).hasSize(25);
    assertThat(verdicts(judgement).subList(0, 4))
        .containsExactly(
            Verdict.CLEARED, Verdict.REGRESSED, Verdict.IMPROVED, Verdict.INCONCLUSIVE);
    assertThat(judgement.controlled()).isTrue();
    assertThat(judgement.open()).hasSize(22).doesNotContain("b00", "b01", "b02");
    assertThat(judgement.rulings().get(3).reason()).isEqualTo("0 of at most 45 pairs measured");
  }

  @Test
  void saysWhatThePlanSays() {
    Made made =
        new Made()
            .plan("a", Fate.IDENTICAL, null)
            .plan("b", Fate.NEW, null)
            .plan("c", Fate.GONE, null)
            .plan("d", Fate.INCOMPARABLE, "modes differ: avgt and thrpt")
            .plan("e", Fate.DIFFERENT, "returns 2, not 1");

    Judgement judgement = Judge.of(made.recording());

    assertThat(verdicts(judgement))
        .containsExactly(
            Verdict.CLEARED, Verdict.NEW, Verdict.GONE, Verdict.INCOMPARABLE, Verdict.BROKEN);
    assertThat(judgement.rulings().stream().map(Ruling::reason))
        .containsExactly(
            "identical byte code",
            "only the head has it",
            "only the base has it",
            "modes differ: avgt and thrpt",
            "returns 2, not 1");
    assertThat(judgement.controls()).isEmpty();
    assertThat(judgement.open()).isEmpty();
  }

  @Test
  void sharesTheBudgetAmongAllShardsAndJudgesItsOwn() {
    Made made = Made.benchmarks(25).shard("1/2").controlled().gate("b00", SLOW);

    Judgement judgement = Judge.of(made.recording());

    assertThat(judgement.rulings().get(0).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(judgement.rulings().get(1).reason()).isEqualTo("of another shard");
    assertThat(judgement.open()).hasSize(12).contains("b02").doesNotContain("b01");
    assertThat(after("b00", Made.benchmarks(26).gate("b00", SLOW)).verdict())
        .as("13 pairs are not enough among 26")
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void neverAlarmsWherePairsAreTooFewAndSaysSo() {
    Made made = Made.benchmarks(25).mostPairs(12).controlled();
    made.gate("b00", Made.constant(0.5, 12)).gate("b01", SAME);

    Judgement judgement = Judge.soFar(made.recording());

    assertThat(judgement.rulings().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.rulings().get(0).reason())
        .isEqualTo(
            "no alarm is possible with 12 pairs: the first look among 25 benchmarks needs 13");
    assertThat(judgement.rulings().get(1).verdict()).isEqualTo(Verdict.CLEARED);
    assertThat(judgement.controls().get(1).held()).as("canary is not cleared").isTrue();
    assertThat(judgement.open()).doesNotContain("b00", "b01");
  }

  @Test
  void endsOpenAtTheBoundOfPairs() {
    double[] undecided = Made.around(0.03, 0.3, 45);

    Judgement judgement = Judge.soFar(Made.benchmarks(1).gate("b00", undecided).recording());

    assertThat(judgement.rulings().get(0).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(judgement.rulings().get(0).reason()).isEqualTo("45 pairs leave it open");
    assertThat(judgement.open()).isEmpty();
  }

  @Test
  void isBrokenAfterTwoBreakagesInASessionOrOneAndNoPair() {
    Made made = Made.benchmarks(4);
    made.breaks("b00", Role.GATE, Version.HEAD, "java.lang.Error: planted");
    made.gate("b01", 0.01).breaks("b01", Role.GATE, Version.BASE, "died");
    made.gate("b02", 0.01).breaks("b02", Role.GATE, Version.BASE, "died");
    made.breaks("b02", Role.GATE, Version.HEAD, "hung");
    made.gate("b03", SAME).breaks("b03", Role.GATE, Version.HEAD, "died");
    made.breaks("b03", Role.GATE, Version.HEAD, "died");

    Judgement judgement = Judge.soFar(made.recording());

    assertThat(verdicts(judgement))
        .containsExactly(Verdict.BROKEN, Verdict.INCONCLUSIVE, Verdict.BROKEN, Verdict.CLEARED);
    assertThat(judgement.rulings().get(0).reason())
        .isEqualTo("the head's fork: java.lang.Error: planted");
    assertThat(judgement.rulings().get(2).reason()).isEqualTo("the head's fork: hung");
    assertThat(judgement.open()).as("may be tried again").containsExactly("b00", "b01");
  }

  @Test
  void withdrawsWhatRestsOnPairsWhereTheCanaryIsNotFound() {
    Made made = Made.benchmarks(25).plan("z", Fate.IDENTICAL, null).gate("b00", SAME);
    made.gate("b01", SLOW).breaks("b02", Role.GATE, Version.HEAD, "died");
    double[] unfound = Made.around(0, 0.004, 45);
    made.pairs("ruler", Role.SELF_CONTROL, SAME).pairs("ruler", Role.CANARY, unfound);

    Judgement judgement = Judge.of(made.recording());

    assertThat(verdicts(judgement).subList(0, 3))
        .containsExactly(Verdict.INCONCLUSIVE, Verdict.INCONCLUSIVE, Verdict.BROKEN);
    assertThat(verdicts(judgement)).last().isEqualTo(Verdict.CLEARED);
    assertThat(judgement.rulings().get(0).reason())
        .startsWith("the control 'canary slowed by 5 %' did not hold: INCONCLUSIVE");
    assertThat(Judge.soFar(made.recording()).open()).as("nothing can mend it").isEmpty();
  }

  @Test
  void doesNotClearACanaryByChance() {
    double[] lucky = DoubleStream.concat(Arrays.stream(SAME), Arrays.stream(CANARY)).toArray();
    Made made = Made.benchmarks(25).gate("b00", lucky);
    made.pairs("ruler", Role.SELF_CONTROL, SAME).pairs("ruler", Role.CANARY, lucky);

    Judgement judgement = Judge.soFar(made.recording());

    assertThat(judgement.rulings().get(0).verdict()).isEqualTo(Verdict.CLEARED);
    assertThat(judgement.controls().get(1).ruling().verdict()).isNotEqualTo(Verdict.CLEARED);
  }

  @Test
  void withdrawsWhatRestsOnPairsWhereTheBaseDiffersFromItself() {
    for (double[] wrong : List.of(SLOW, Made.around(-0.2, 0.01, 4))) {
      Made made = Made.benchmarks(25).gate("b00", SAME);
      made.pairs("ruler", Role.SELF_CONTROL, wrong).pairs("ruler", Role.CANARY, CANARY);

      assertThat(Judge.of(made.recording()).rulings().get(0).reason())
          .startsWith("the control 'base against its own copy' did not hold: ");
    }
  }

  @Test
  void waitsForControlsWhileMeasuringAndNotAtTheEnd() {
    Made made = Made.benchmarks(25).gate("b00", SAME);
    made.pairs("ruler", Role.SELF_CONTROL, SAME).pairs("ruler", Role.CANARY, 0.05, 0.05);

    Judgement soFar = Judge.soFar(made.recording());

    assertThat(soFar.rulings().get(0).verdict()).isEqualTo(Verdict.CLEARED);
    assertThat(soFar.controls().stream().map(Control::decided)).containsExactly(true, false);
    assertThat(Judge.of(made.recording()).rulings().get(0).reason())
        .isEqualTo(
            "the control 'canary slowed by 5 %' did not hold: "
                + "INCONCLUSIVE, 2 of at most 45 pairs measured");
  }

  @Test
  void trustsNoPairsWithoutControls() {
    Recording recording = Made.benchmarks(1).gate("b00", SAME).recording();

    assertThat(Judge.of(recording).rulings().get(0).reason())
        .isEqualTo(
            "the control 'base against its own copy' did not hold: "
                + "INCONCLUSIVE, it was not measured");
    assertThat(Judge.soFar(recording).rulings().get(0).verdict()).isEqualTo(Verdict.CLEARED);
  }

  @Test
  void givesTheSameJudgementWheneverItIsAsked() {
    Made made = Made.benchmarks(25).controlled().gate("b00", SLOW).gate("b01", SAME);
    Recording whole = made.recording();

    assertThat(Judge.of(whole)).isEqualTo(Judge.of(whole));
    List<Verdict> seen = new ArrayList<>();
    for (int end = 0; end <= whole.pairs().size(); end++) {
      Recording part = new Recording(whole.setup(), whole.pairs().subList(0, end), List.of());
      Verdict now = Judge.soFar(part).rulings().get(0).verdict();
      if (seen.isEmpty() || seen.get(seen.size() - 1) != now) {
        seen.add(now);
      }
    }
    assertThat(seen).containsExactly(Verdict.INCONCLUSIVE, Verdict.REGRESSED);
  }

  @Test
  void poolsSessionsIntoOneTest() {
    Made made = Made.benchmarks(25).session("s1").gate("b00", Arrays.copyOf(SLOW, 7));
    made.session("s2").gate("b00", Arrays.copyOfRange(SLOW, 7, 13));

    assertThat(after("b00", made).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void doesNotTakeTheReasonToMeasureForTheReasonNotToHave() {
    Made made = Made.benchmarks(1).plan("b00", Fate.MEASURED, "example.Sum differs");

    Ruling ruling = Judge.of(made.recording()).rulings().get(0);

    assertThat(ruling.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(ruling.reason()).isEqualTo("0 of at most 45 pairs measured");
  }

  @Test
  void isNotBrokenByTwoBreakagesThatAPairLiesBetween() {
    Made made = Made.benchmarks(1).breaks("b00", Role.GATE, Version.BASE, "died");
    made.at("2026-12-01T00:00:00.001Z").gate("b00", 0.01).at("2026-12-01T00:00:01Z");
    made.breaks("b00", Role.GATE, Version.BASE, "died");
    assertThat(Judge.soFar(made.recording()).open()).containsExactly("b00");

    made.breaks("b00", Role.GATE, Version.HEAD, "hung");

    assertThat(Judge.soFar(made.recording()).open()).isEmpty();
    assertThat(after("b00", made).verdict()).isEqualTo(Verdict.BROKEN);
  }

  @Test
  void triesAgainInALaterSessionWhatBrokeInAnEarlierOne() {
    Made made = Made.benchmarks(1).session("s1");
    made.breaks("b00", Role.GATE, Version.BASE, "died")
        .breaks("b00", Role.GATE, Version.BASE, "died");
    assertThat(Judge.soFar(made.recording()).open()).isEmpty();

    made.session("s2").at("2026-12-02T00:00:00Z").gate("b00", 0.01);

    assertThat(Judge.soFar(made.recording()).open()).containsExactly("b00");
    assertThat(after("b00", made).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void forgetsAControlThatAnEarlierSessionLeftOpenOnceAnotherHolds() {
    Made made = Made.benchmarks(25).gate("b00", SAME);
    made.pairs("b07", Role.SELF_CONTROL, 0.01).controlled();

    Judgement judgement = Judge.of(made.recording());

    assertThat(judgement.controls()).hasSize(2);
    assertThat(judgement.controlled()).isTrue();
    assertThat(judgement.rulings().get(0).verdict()).isEqualTo(Verdict.CLEARED);
  }

  /** Among 25 allocation is looked at after 15 pairs, and 13 have decided. */
  @Test
  void tellsWhatElseTheDecidingPairsShowToBeWorse() {
    Made made = Made.benchmarks(25).controlled();
    for (double datum : SLOW) {
      double head = 100 * Math.exp(datum);
      made.pair(
          "b00", Role.GATE, Made.pair(Made.sample(100, 100, 0, 0), Made.sample(head, head, 24, 0)));
      made.pair("b01", Role.GATE, Made.pair(datum, 0));
    }
    made.pair("b01", Role.GATE, Made.allocating(0, 24));

    Judgement judgement = Judge.of(made.recording());

    assertThat(judgement.rulings().get(0).metric()).isEqualTo(Metric.CPU);
    assertThat(judgement.rulings().get(0).look()).isEqualTo(13);
    assertThat(judgement.rulings().get(0).also()).containsExactly(Metric.WALL, Metric.ALLOCATION);
    assertThat(judgement.rulings().get(1).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(judgement.rulings().get(1).also()).as("of 13 pairs").isEmpty();
  }

  private static Ruling after(String id, Made made) {
    return Judge.soFar(made.recording()).rulings().stream()
        .filter(ruling -> ruling.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<Verdict> verdicts(Judgement judgement) {
    return judgement.rulings().stream().map(Ruling::verdict).toList();
  }
}
