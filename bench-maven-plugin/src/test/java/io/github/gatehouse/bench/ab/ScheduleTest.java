package io.github.gatehouse.bench.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gatehouse.bench.lockstep.Pair;
import io.github.gatehouse.bench.lockstep.PairBroken;
import io.github.gatehouse.bench.lockstep.Version;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleTest {
  private static final Turn CANARY = new Turn(Role.CANARY, "c");
  private static final Turn SELF = new Turn(Role.SELF_CONTROL, "a");

  @TempDir private Path directory;

  private final FakeMeter meter = new FakeMeter();
  private final List<String> lines = new ArrayList<>();
  private Duration maxTime = Duration.ofHours(1);
  private long seed = 1;
  private InstantSource clock = InstantSource.fixed(Instant.EPOCH);
  private Journal.Tail disk;

  /** Pairs that each turn takes until it is decided. */
  private final Map<Turn, Integer> wanted = new TreeMap<>();

  @Test
  void allTakeTurnsUntilEachIsDecided() throws Exception {
    want(3, gate("a"), gate("b"), SELF);
    want(5, gate("d"));
    want(9, CANARY);

    Recording recording = run();

    assertThat(meter.turns).hasSize(3 + 3 + 3 + 5 + 9);
    assertThat(recording.pairs()).hasSize(23);
    wanted.forEach(
        (turn, pairs) -> assertThat(recording.pairs(turn.id(), turn.role())).hasSize(pairs));
    // One each in a cycle, and of the canary as many as it takes to end along with the longest.
    assertThat(meter.turns.subList(0, 6))
        .containsExactlyInAnyOrder(gate("a"), gate("b"), gate("d"), SELF, CANARY, CANARY);
    assertThat(meter.turns.subList(18, 21)).containsExactlyInAnyOrder(gate("d"), CANARY, CANARY);
    assertThat(meter.turns.subList(21, 23)).containsExactlyInAnyOrder(gate("d"), CANARY);
  }

  @Test
  void theOrderIsAMatterOfTheSeedAlone() throws Exception {
    want(2, gate("a"), gate("b"), gate("c"), gate("d"), gate("e"));
    List<List<Turn>> orders = new ArrayList<>();
    for (long each : new long[] {1, 1, 2, 3, 4}) {
      seed = each;
      meter.turns.clear();
      run();
      orders.add(List.copyOf(meter.turns));
    }
    assertThat(orders.get(0)).isEqualTo(orders.get(1));
    assertThat(new HashSet<>(orders)).hasSize(4);
    assertThat(orders).extracting(order -> order.get(0)).contains(gate("a"), gate("e"));
  }

  @Test
  void timeThatDoesNotSufficeGoesToTheClosestVerdicts() throws Exception {
    want(2, gate("far"), gate("near"), SELF);
    want(20, gate("far"));
    meter.each = Duration.ofSeconds(10);
    maxTime = Duration.ofSeconds(65);

    Recording recording = run();

    assertThat(recording.pairs("a", Role.SELF_CONTROL)).hasSize(2);
    assertThat(recording.pairs("near", Role.GATE)).hasSize(2);
    assertThat(recording.pairs("far", Role.GATE)).hasSize(3);
    assertThat(meter.turns.subList(meter.turns.size() - 3, meter.turns.size()))
        .containsOnly(gate("far"));
    assertThat(lines).last().asString().contains("bench.maxTime").endsWith("[far]");
    assertThat(lines).anyMatch(line -> line.startsWith("[1/2 decided] measured for 70 s"));
  }

  @Test
  void timeThatDoesNotSufficeGoesToTheCanaryAndNotToABaseThatDiffersFromItself() throws Exception {
    want(4, gate("a"), gate("b"));
    want(6, CANARY);
    want(40, SELF);
    meter.each = Duration.ofSeconds(10);
    maxTime = Duration.ofSeconds(160);

    Recording recording = run();

    assertThat(recording.pairs(CANARY.id(), Role.CANARY)).hasSize(6);
    assertThat(recording.pairs("a", Role.GATE)).hasSize(4);
    assertThat(recording.pairs("b", Role.GATE)).hasSize(4);
    assertThat(meter.turns.subList(0, 6)).containsOnly(CANARY);
  }

  @Test
  void aBudgetIsOverrunByOnePairAtMost() throws Exception {
    want(100, gate("a"), gate("b"), CANARY);
    meter.each = Duration.ofSeconds(7);
    for (int seconds = 1; seconds < 40; seconds++) {
      maxTime = Duration.ofSeconds(seconds);
      meter.nanos = 0;
      run();
      assertThat(Duration.ofNanos(meter.nanos)).isBetween(maxTime, maxTime.plus(meter.each));
    }
  }

  @Test
  void aPairThatBreaksIsTriedOnceMoreAndABenchmarkThatBreaksTwiceIsDropped() throws Exception {
    want(4, gate("good"), gate("unlucky"), gate("broken"));
    meter.breaks.put(gate("unlucky"), List.of(2, 4));
    meter.breaks.put(gate("broken"), IntStream.range(1, 100).boxed().toList());

    Recording recording = run();

    assertThat(recording.pairs("good", Role.GATE)).hasSize(4);
    assertThat(recording.pairs("unlucky", Role.GATE)).hasSize(4);
    assertThat(recording.pairs("broken", Role.GATE)).isEmpty();
    assertThat(recording.breakages())
        .extracting(breakage -> breakage.id() + " " + breakage.side() + " " + breakage.message())
        .containsExactlyInAnyOrder(
            "unlucky HEAD planted 2",
            "unlucky HEAD planted 4",
            "broken HEAD planted 1",
            "broken HEAD planted 2");
    assertThat(lines).contains("BROKEN broken (HEAD): planted 1");
  }

  @Test
  void aHostThatIsGoneEndsTheSessionAndKeepsWhatWasMeasured() {
    want(4, gate("a"));
    meter.gone = 3;

    assertThatExceptionOfType(IOException.class).isThrownBy(this::run).withMessage("gone");
    assertThat(directory.resolve("recording.jsonl"))
        .content()
        .satisfies(text -> assertThat(text.lines()).hasSize(3));
  }

  @Test
  void aClockThatJumpsChangesNothingButDates() throws Exception {
    want(2, gate("far"), gate("near"), SELF);
    want(20, gate("far"));
    meter.each = Duration.ofSeconds(10);
    maxTime = Duration.ofSeconds(65);
    run();
    List<Turn> steady = List.copyOf(meter.turns);
    meter.turns.clear();
    clock =
        () -> meter.turns.size() % 2 == 0 ? Instant.EPOCH : Instant.parse("2199-01-01T00:00:00Z");

    Recording recording = run();

    assertThat(meter.turns).isEqualTo(steady);
    assertThat(recording.pairs())
        .extracting(RecordedPair::at)
        .contains("1970-01-01T00:00:00Z", "2199-01-01T00:00:00Z");
  }

  @Test
  void aFullDiskEndsTheSessionAndTheLastPairDoesNotCount() {
    want(4, gate("a"));
    disk =
        new Journal.Tail() {
          @Override
          public void write(byte[] bytes, long place) throws IOException {
            if (place > 2 * bytes.length) {
              throw new IOException("No space left on device");
            }
          }

          @Override
          public void cut(long length) {
            assertThat(length).isPositive();
          }

          @Override
          public void close() {
            assertThat(meter.turns).hasSize(4);
          }
        };

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(this::run)
        .withMessageContaining("No space left on device")
        .withMessageContaining("Fix: make room on the disk");
    assertThat(meter.turns).hasSize(4);
  }

  @Test
  void nothingToMeasureIsNotMeasured() throws Exception {
    assertThat(run().pairs()).isEmpty();
    assertThat(meter.turns).isEmpty();
  }

  private static Turn gate(String id) {
    return new Turn(Role.GATE, id);
  }

  private void want(int pairs, Turn... turns) {
    for (Turn turn : turns) {
      wanted.put(turn, pairs);
    }
  }

  private Recording run() throws IOException, InterruptedException {
    Countdown time = new Countdown(() -> meter.nanos, maxTime);
    int benchmarks = (int) wanted.keySet().stream().filter(turn -> !turn.control()).count();
    Recording empty = new Recording(Recorded.setup(), List.of(), List.of());
    Path file = directory.resolve("recording.jsonl");
    try (Logbook book =
        disk == null
            ? Logbook.begin(empty, file, List.of())
            : new Logbook(empty, List.of(new Journal(file, disk, 0)))) {
      new Schedule(
              new Schedule.Session("s", clock, new SplittableRandom(seed)),
              this::docket,
              meter,
              book,
              time,
              new Ticker(lines::add, benchmarks, time))
          .run();
      return book.recording();
    }
  }

  private Docket docket(Recording recording) {
    TreeMap<Turn, Double> open = new TreeMap<>();
    Map<String, String> verdicts = new HashMap<>();
    wanted.forEach(
        (turn, pairs) -> {
          int missing = pairs - recording.pairs(turn.id(), turn.role()).size();
          if (missing > 0) {
            open.put(turn, (double) missing);
          } else if (!turn.control()) {
            verdicts.put(turn.id(), "CLEARED");
          }
        });
    return new Docket(open, verdicts);
  }

  /** Takes time by its own clock and measures nothing. */
  private static final class FakeMeter implements Meter {
    private final List<Turn> turns = new ArrayList<>();
    private final Map<Turn, Integer> calls = new HashMap<>();
    private final Map<Turn, List<Integer>> breaks = new HashMap<>();
    private Duration each = Duration.ofSeconds(1);
    private int gone = -1;
    private long nanos;

    @Override
    public Pair measure(Turn turn) throws PairBroken, IOException {
      turns.add(turn);
      nanos += each.toNanos();
      if (turns.size() == gone) {
        throw new IOException("gone");
      }
      int call = calls.merge(turn, 1, Integer::sum);
      if (breaks.getOrDefault(turn, List.of()).contains(call)) {
        throw new PairBroken(Version.HEAD, "planted " + call);
      }
      return Recorded.pair(0);
    }
  }
}
