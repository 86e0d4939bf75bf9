package io.github.gatehouse.bench.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.judgement.PairsComparison;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.merge.ShardMerge.Source;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.PlantedRecording;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchControl;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardMergeTest {
  private static final long SEED = 20261129;

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 12})
  void splittingAndMergingLeavesAllButTheControlsOfEachMachineAsItWas(int count) {
    for (long seed = SEED; seed < SEED + 2; seed++) {
      Recording whole = simulated(seed);
      List<Source> shards = new ArrayList<>(split(whole, count));
      Collections.shuffle(shards, new Random(seed));
      BenchComparison expected = comparison(whole);

      BenchComparison merged = comparison(ShardMerge.of(shards));
      assertThat(merged)
          .as("%d shards, seed %d", count, seed)
          .usingRecursiveComparison()
          .ignoringFields("controls")
          .isEqualTo(expected);
      assertThat(merged.controls()).hasSize(2 * count).allMatch(BenchControl::held);
      assertThat(expected.benchmarks())
          .extracting(BenchVerdict::verdict)
          .contains(Verdict.REGRESSED, Verdict.CLEARED, Verdict.INCONCLUSIVE, Verdict.GONE);
    }
  }

  /** The planted fault: whoever judges shards by themselves spends the false alarm rate twice. */
  @Test
  void shardsThatAreJudgedAloneCountAllHypothesesToo() {
    Recording whole = simulated(SEED);
    List<Ruling> alone = Judge.of(split(whole, 2).get(0).recording()).rulings();

    assertThat(alone).hasSameSizeAs(Judge.of(whole).rulings());
    assertThat(alone)
        .filteredOn(ruling -> "of another shard".equals(ruling.reason()))
        .hasSize(whole.setup().measured().size() / 2);
  }

  @Test
  void whatAMissingShardWouldHaveMeasuredIsInconclusiveAndSaysSo() {
    Recording whole = simulated(SEED);
    List<Source> shards = split(whole, 4);
    Recording merged = ShardMerge.of(List.of(shards.get(0), shards.get(1), shards.get(3)));
    Set<String> missing = new HashSet<>(new Shard(3, 4).of(whole.setup().measured()));

    assertThat(missing).hasSize(3);
    for (Ruling ruling : Judge.of(merged).rulings()) {
      if (missing.contains(ruling.id())) {
        assertThat(ruling.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(ruling.reason()).isEqualTo("not measured: shard 3/4 is missing");
      } else {
        assertThat(String.valueOf(ruling.reason())).doesNotContain("missing");
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELF_CONTROL| 0| base against its own copy| it was not measured",
        "SELF_CONTROL| 1| base against its own copy| 1 of at most 45 pairs measured",
        "CANARY| 0| canary slowed by 5 %| it was not measured",
        "CANARY| 5| canary slowed by 5 %| 5 of at most 45 pairs measured",
      })
  void theControlsOfOneMachineSayNothingOfAnother(Role role, int left, String name, String why) {
    List<Source> shards = split(simulated(SEED), 2);
    List<Source> doubtful = List.of(shards.get(0), left(shards.get(1), role, left));

    assertThat(Judge.of(ShardMerge.of(shards)).rulings())
        .extracting(Ruling::verdict)
        .contains(Verdict.CLEARED, Verdict.REGRESSED);
    assertThat(Judge.of(ShardMerge.of(doubtful)).rulings())
        .filteredOn(ruling -> ruling.pairs() > 0)
        .isNotEmpty()
        .extracting(Ruling::verdict)
        .doesNotContain(Verdict.CLEARED, Verdict.REGRESSED, Verdict.IMPROVED);
    assertThat(Judge.of(ShardMerge.of(doubtful)).rulings())
        .extracting(Ruling::reason)
        .contains("the control '" + name + ", shard 2/2' did not hold: INCONCLUSIVE, " + why);
  }

  @Test
  void aShardThatMeasuredNoBenchmarkNeedsNoControl() {
    List<Source> shards = split(simulated(SEED), 2);
    Source idle = left(left(shards.get(1), Role.GATE, 0), Role.SELF_CONTROL, 0);

    assertThat(Judge.of(ShardMerge.of(List.of(shards.get(0), idle))).controlled()).isTrue();
  }

  @Test
  void twoRecordingsOfOneShardAreRefused() {
    List<Source> shards = split(simulated(SEED), 2);
    Source copy = new Source("copy.jsonl", shards.get(1).recording());

    assertThatThrownBy(() -> ShardMerge.of(List.of(shards.get(0), shards.get(1), copy)))
        .hasMessage("2.jsonl and copy.jsonl both hold shard 2/2");
    assertThatThrownBy(() -> ShardMerge.of(List.of())).hasMessageContaining("names no recording");
  }

  @Test
  void pairsThatFallToAnotherShardAreRefused() {
    Recording whole = simulated(SEED);
    List<Source> shards = split(whole, 2);
    Source greedy =
        new Source("greedy.jsonl", new Recording(shards.get(0).setup(), whole.pairs(), List.of()));

    assertThatThrownBy(() -> ShardMerge.of(List.of(greedy, shards.get(1))))
        .hasMessageContaining(
            "greedy.jsonl holds pairs that do not fall to its shard 1/2: b01, b03");
  }

  @Test
  void aSessionThatStandsInTwoRecordingsIsRefused() {
    List<Source> shards = split(simulated(SEED), 2);
    Recording second = shards.get(1).recording();
    Source same =
        new Source(
            "2.jsonl", new Recording(second.setup(), renamed(second.pairs(), "s1"), List.of()));

    assertThatThrownBy(() -> ShardMerge.of(List.of(shards.get(0), same)))
        .hasMessage("1.jsonl and 2.jsonl both hold pairs of session s1");
  }

  @Test
  void whatMeasuredSomethingElseIsRefusedByName() {
    refused(
        "the budget", s -> with(s, new ErrorBudget(0.05, 0.01, 0.05, 0.95), s.machine(), s.seed()));
    refused(
        "the JDK",
        s -> with(s, s.budget(), new Machine("cpu", 2, "Linux", "25", "-Xmx64m -Dx=y"), s.seed()));
    refused(
        "the list of benchmarks",
        s -> new PlantedRecording().planned("b00", Fate.MEASURED).shard(2, 2).recording().setup());
    refused("the number of shards", s -> split(simulated(SEED), 3).get(1).setup());
  }

  @Test
  void machinesMayDifferAndAreNamed() {
    List<Source> shards = split(simulated(SEED), 2);
    Machine other = new Machine("faster cpu", 8, "Linux", "17.0.1", "-Xmx64m -Dx=y");
    Source elsewhere = changed(shards.get(1), s -> with(s, s.budget(), other, 77));
    Setup merged = ShardMerge.of(List.of(elsewhere, shards.get(0))).setup();

    assertThat(merged.machine().cpu()).isEqualTo("cpu | faster cpu");
    assertThat(merged.machine().cores()).isEqualTo(2);
    assertThat(merged.seed()).as("of the first shard").isEqualTo(1);
    assertThat(merged.shard()).isEqualTo(Shard.whole());
  }

  /** With so many pairs of a role, and all others. */
  private static Source left(Source source, Role role, int pairs) {
    Recording old = source.recording();
    List<RecordedPair> all =
        Stream.concat(
                old.pairs().stream().filter(one -> one.role() != role),
                old.pairs().stream().filter(one -> one.role() == role).limit(pairs))
            .toList();
    return new Source(source.name(), new Recording(old.setup(), all, old.breakages()));
  }

  private static void refused(String what, UnaryOperator<Setup> change) {
    List<Source> shards = split(simulated(SEED), 2);
    assertThatThrownBy(() -> ShardMerge.of(List.of(shards.get(0), changed(shards.get(1), change))))
        .hasMessageContaining("2.jsonl does not belong to 1.jsonl: " + what + " differs");
  }

  private static Source changed(Source source, UnaryOperator<Setup> change) {
    Recording old = source.recording();
    Setup setup = change.apply(old.setup());
    return new Source(source.name(), new Recording(setup, old.pairs(), old.breakages()));
  }

  private static Setup with(Setup one, ErrorBudget budget, Machine machine, long seed) {
    return new Setup(
        budget,
        one.suite(),
        one.base(),
        one.head(),
        machine,
        one.benchmarks(),
        one.shard(),
        seed,
        one.mostPairs(),
        one.startedOn());
  }

  /** Some slower, some the same, some noisy; one that is gone, and both controls. */
  private static Recording simulated(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PlantedRecording planted = new PlantedRecording().planned("gone", Fate.GONE);
    double[] slower = {1, 1, 1.08, 1, 1.3, 0.9, 1, 1.02, 1, 1, 1.06, 1};
    for (int i = 0; i < slower.length; i++) {
      planted.pairs(
          random, String.format("b%02d", i), Role.GATE, 4 + random.nextInt(20), slower[i], 0.02);
    }
    planted.pairs(random, "b03", Role.SELF_CONTROL, 5, 1, 0.01);
    return planted.pairs(random, "+5 % of work", Role.CANARY, 20, 1.05, 0.01).recording();
  }

  /** As the machines of so many shards would have left it: each measures the controls. */
  private static List<Source> split(Recording whole, int count) {
    List<Source> sources = new ArrayList<>();
    Setup setup = whole.setup();
    for (int index = 1; index <= count; index++) {
      Shard shard = new Shard(index, count);
      Set<String> own = new HashSet<>(shard.of(setup.measured()));
      List<RecordedPair> pairs =
          whole.pairs().stream()
              .filter(p -> p.role() != Role.GATE || own.contains(p.id()))
              .toList();
      Setup part =
          new Setup(
              setup.budget(),
              setup.suite(),
              setup.base(),
              setup.head(),
              setup.machine(),
              setup.benchmarks(),
              shard,
              setup.seed(),
              setup.mostPairs(),
              setup.startedOn());
      sources.add(
          new Source(
              index + ".jsonl", new Recording(part, renamed(pairs, "s" + index), List.of())));
    }
    return sources;
  }

  private static List<RecordedPair> renamed(List<RecordedPair> pairs, String session) {
    return pairs.stream()
        .map(p -> new RecordedPair(p.id(), p.role(), session, p.at(), p.pair()))
        .toList();
  }

  private static BenchComparison comparison(Recording recording) {
    return PairsComparison.of(
        recording, Judge.of(recording), new PairsComparison.Digests("a", "b", "c"));
  }
}
