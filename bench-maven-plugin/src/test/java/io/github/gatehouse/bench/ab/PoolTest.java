package io.github.gatehouse.bench.ab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.recording.Shard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoolTest {
  @TempDir private Path directory;

  private final List<String> lines = new ArrayList<>();

  @Test
  void pairsOfEarlierSessionsComeFirstInTheOrderOfTime() throws IOException {
    session(Recorded.setup(), "20260103T000000.000-1", 2);
    clean();
    session(Recorded.setup(), "20260102T000000.000-1", 1);

    assertThat(pool(Recorded.setup()).earlier())
        .extracting(RecordedPair::session)
        .containsExactly("20260102T000000.000-1", "20260103T000000.000-1", "20260103T000000.000-1");
    assertThat(lines)
        .containsExactly(
            "3 pairs of 2 earlier sessions with the same byte code on the same machine are pooled");
  }

  @Test
  void aPairThatIsKeptTwiceCountsOnce() throws IOException {
    session(Recorded.setup(), "20260102T000000.000-1", 3);

    assertThat(recording()).exists();
    assertThat(pool(Recorded.setup()).earlier()).hasSize(3);
  }

  @Test
  void anotherBudgetIsPooledAndAnotherHeadIsNot() throws IOException {
    session(Recorded.setup(), "20260102T000000.000-1", 1);

    Setup lenient = Recorded.setup("b".repeat(64), new ErrorBudget(0.1, 0.02, 0.1, 0.8));
    Setup other = Recorded.setup("c".repeat(64), Recorded.setup().budget());
    assertThat(pool(lenient).earlier()).hasSize(1);
    assertThat(pool(other).earlier()).isEmpty();
  }

  @Test
  void whatWasJoinedOfOtherMachinesIsNotPooled() throws IOException {
    Recording empty = new Recording(Recorded.setup(), List.of(), List.of());
    try (Logbook book = Logbook.begin(empty, recording(), List.of())) {
      for (String session : List.of("2/4 20260102T000000.000-1", "20260102T000000.000-1")) {
        book.add(new RecordedPair("a", Role.GATE, session, "t", Recorded.pair(0)));
      }
    }

    assertThat(pool(Recorded.setup()).earlier())
        .extracting(RecordedPair::session)
        .containsExactly("20260102T000000.000-1");
  }

  @Test
  void whatAnotherShardMeasuredIsNotPooled() throws IOException {
    session(shard(1, 2), "20260102T000000.000-1", 1);
    session(shard(2, 2), "20260103T000000.000-1", 2);

    assertThat(pool(shard(1, 2)).earlier()).hasSize(1);
    assertThat(pool(shard(2, 2)).earlier()).hasSize(2);
    assertThat(pool(shard(1, 3)).earlier()).isEmpty();
    assertThat(pool(Recorded.setup()).earlier()).isEmpty();
  }

  private static Setup shard(int index, int count) {
    Setup whole = Recorded.setup();
    return new Setup(
        whole.budget(),
        whole.suite(),
        whole.base(),
        whole.head(),
        whole.machine(),
        whole.benchmarks(),
        new Shard(index, count),
        whole.seed(),
        whole.mostPairs(),
        whole.startedOn());
  }

  @Test
  void whatCannotBeReadIsSaidAndNotPooled() throws IOException {
    session(Recorded.setup(), "20260102T000000.000-1", 1);
    Files.writeString(recording(), "{}\n");

    assertThat(pool(Recorded.setup()).earlier()).hasSize(1);
    assertThat(lines.get(0)).contains("not pooled").contains("line 1: version is 0");
  }

  @Test
  void withoutAPoolTheRecordingAloneIsPooled() throws IOException {
    session(Recorded.setup(), "20260102T000000.000-1", 2);
    Pool none = new Pool(Recorded.setup(), recording(), Optional.empty(), lines::add);

    assertThat(none.earlier()).hasSize(2);
    assertThat(none.own("s")).isEmpty();
    clean();
    assertThat(none.earlier()).isEmpty();
    assertThat(pool(Recorded.setup()).earlier()).hasSize(2);
  }

  @Test
  void whatIsOlderThanAMonthIsForgotten() throws IOException {
    session(Recorded.setup(), "20260102T000000.000-1", 1);
    clean();
    Instant now = Instant.now();

    pool(Recorded.setup()).prune(now.plus(Duration.ofDays(29)));
    assertThat(pool(Recorded.setup()).earlier()).hasSize(1);

    pool(Recorded.setup()).prune(now.plus(Duration.ofDays(31)));
    assertThat(pool(Recorded.setup()).earlier()).isEmpty();
    assertThat(directory.resolve("pool")).isEmptyDirectory();
  }

  @Test
  void aPoolThatCannotBeMadeIsSaidAndDoneWithout() throws IOException {
    Files.writeString(directory.resolve("pool"), "a file");

    assertThat(pool(Recorded.setup()).own("s")).isEmpty();
    assertThat(lines).singleElement().asString().contains("alone, until it is removed");
  }

  private void session(Setup setup, String name, int pairs) throws IOException {
    Recording empty = new Recording(setup, List.of(), List.of());
    List<Path> own = List.of(pool(setup).own(name).orElseThrow());
    try (Logbook book = Logbook.begin(empty, recording(), own)) {
      for (int i = 0; i < pairs; i++) {
        book.add(new RecordedPair("a", Role.GATE, name, "t", Recorded.pair(0)));
      }
    }
  }

  private void clean() throws IOException {
    Files.delete(recording());
  }

  private Pool pool(Setup setup) {
    return new Pool(setup, recording(), Optional.of(directory.resolve("pool")), lines::add);
  }

  private Path recording() {
    return directory.resolve("target/recording.jsonl");
  }
}
