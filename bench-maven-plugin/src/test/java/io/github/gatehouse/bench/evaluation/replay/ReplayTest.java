package io.github.gatehouse.bench.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.gatehouse.bench.evaluation.rules.Evidence;
import io.github.gatehouse.bench.evaluation.rules.FixedPercent;
import io.github.gatehouse.bench.evaluation.rules.Rule;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.bench.run.ThisMachine;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final List<Timed> STEADY = MadePairs.around(100, 100, 40);
  private static final List<Timed> SLOWER = MadePairs.around(100, 120, 40);

  @Test
  void ourRuleMeasuresUntilAllIsDecided() {
    OurRule.Outcome outcome =
        new OurRule(setup()).judge(new TreeMap<>(Map.of("a", STEADY, "b", SLOWER)), new Chance(1));

    assertThat(outcome.verdicts())
        .containsEntry("a", Verdict.CLEARED)
        .containsEntry("b", Verdict.REGRESSED);
    // Four to clear, and as many as are needed before equal signs are rare enough: 2 hypotheses.
    assertThat(outcome.pairs()).isEqualTo(4 + 10);
    assertThat(outcome.seconds()).isEqualTo(14);
  }

  @Test
  void ourRuleLeavesUndecidedWhatHasNoMorePairs() {
    OurRule.Outcome outcome =
        new OurRule(setup()).judge(new TreeMap<>(Map.of("a", SLOWER.subList(0, 5))), new Chance(1));

    assertThat(outcome.verdicts()).isEqualTo(Map.of("a", Verdict.INCONCLUSIVE));
    assertThat(outcome.count(Verdict.INCONCLUSIVE)).isEqualTo(1);
    assertThat(outcome.pairs()).isEqualTo(5);
  }

  @Test
  void aRunAlarmsWhereAnyOfItsBenchmarksDoes() {
    Pool pool = new Pool(new TreeMap<>(Map.of("a", STEADY, "b", STEADY)));
    FalseAlarms alarms = new FalseAlarms(pool, 10, 1);

    FalseAlarms.Result never = alarms.of(contestant(evidence -> false));
    FalseAlarms.Result always = alarms.of(contestant(evidence -> true));

    assertThat(never.runs()).isEqualTo(new Proportion(0, 10));
    assertThat(always.runs()).isEqualTo(new Proportion(10, 10));
    assertThat(always.benchmarks()).isEqualTo(new Proportion(20, 20));
    // Five pairs a second long of each.
    assertThat(always.minutes()).isCloseTo(10 / 60.0, within(1e-9));
  }

  @Test
  void aCoinDecidesWhichSideIsTheHead() {
    Pool pool = new Pool(new TreeMap<>(Map.of("a", SLOWER)));
    FalseAlarms alarms = new FalseAlarms(pool, 400, 1);

    Proportion runs = alarms.of(contestant(e -> e.head().mean() > e.base().mean())).runs();

    assertThat(runs.value()).isBetween(0.4, 0.6);
  }

  @Test
  void ourRuleTakesTheMedianRunAndCountsWhatIsOpen() {
    Pool pool = new Pool(new TreeMap<>(Map.of("a", STEADY, "b", SLOWER.subList(0, 3))));

    FalseAlarms.Result result = new FalseAlarms(pool, 10, 1).of(new OurRule(setup()));

    assertThat(result.runs()).isEqualTo(new Proportion(0, 10));
    assertThat(result.undecided()).isEqualTo(new Proportion(10, 20));
    assertThat(result.pairs()).isEqualTo(4 + 3);
    assertThat(result.minutes()).isCloseTo(7 / 60.0, within(1e-9));
  }

  @Test
  void detectionNeverExchangesTheSides() {
    SortedMap<String, List<Timed>> slowed = new TreeMap<>(Map.of("b+20", SLOWER));
    Detection detection = new Detection(slowed, 5, 1);

    assertThat(detection.of(contestant(new FixedPercent(5, 5)::alarms)))
        .isEqualTo(Map.of("b+20", new Proportion(5, 5)));
    assertThat(detection.of(new OurRule(setup()), "a"))
        .isEqualTo(Map.of("b+20", new Proportion(5, 5)));
    assertThat(
            new Detection(new TreeMap<>(Map.of("a+0", STEADY)), 5, 1).of(new OurRule(setup()), "a"))
        .isEqualTo(Map.of("a+0", new Proportion(0, 5)));
  }

  @Test
  void aReplayHasARowForEveryRuleAndWhatItIsGiven() {
    Pool pool =
        new Pool(new TreeMap<>(Map.of("a", STEADY, "b", STEADY, "x+20", SLOWER, "y+20", SLOWER)));
    List<String> progress = new ArrayList<>();

    List<Replay.Row> rows = new Replay(pool, setup(), 4, 2, 1).rows(progress::add);

    assertThat(rows).hasSize(1 + 4 * Replay.others().size()).hasSameSizeAs(progress);
    assertThat(rows.get(0).alarms().runs().times()).isZero();
    assertThat(rows)
        .allSatisfy(row -> assertThat(row.found()).isEqualTo(Map.of(20, new Proportion(4, 4))));
  }

  private interface Alarm {
    boolean alarms(Evidence evidence);
  }

  private static Contestant contestant(Alarm alarm) {
    Rule rule =
        new Rule() {
          @Override
          public String name() {
            return "planted";
          }

          @Override
          public int forks() {
            return 5;
          }

          @Override
          public boolean alarms(Evidence evidence) {
            return alarm.alarms(evidence);
          }
        };
    return new Contestant(rule, Scenario.TOGETHER, Metric.WALL);
  }

  static Setup setup() {
    Plan measured = new Plan(Fate.MEASURED, null);
    Origin itself = new Origin("itself", null, null, "0");
    return new Setup(
        new ErrorBudget(0.01, 0.01, 0.05, 0.95),
        "evaluation",
        itself,
        itself,
        ThisMachine.with("17", 2, List.of()),
        new TreeMap<>(Map.of("a", measured, "b", measured)),
        Shard.whole(),
        1,
        45,
        "2026-01-01T00:00:00Z");
  }
}
