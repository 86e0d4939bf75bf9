package io.github.gatehouse.bench.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.gatehouse.bench.history.HistoryEntry;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.receipts.bench.Verdict;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFileTest {
  @TempDir private Path directory;

  @Test
  void whatIsAddedIsReadBackInOrder() throws Exception {
    Path file = directory.resolve("new/bench-history.jsonl");

    new HistoryFile(file).append(List.of(entry(1), entry(2)));
    new HistoryFile(file).append(List.of(entry(3)));
    new HistoryFile(file).append(List.of());

    assertThat(HistoryJson.read(file)).containsExactly(entry(1), entry(2), entry(3));
    assertThat(HistoryJson.read(directory.resolve("none"))).isEmpty();
  }

  @Test
  void manyWhoAddAtOnceLoseNothing() throws Exception {
    Path file = directory.resolve("h.jsonl");
    List<Callable<Void>> writers = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      int number = i;
      writers.add(
          () -> {
            new HistoryFile(file).append(List.of(entry(2 * number), entry(2 * number + 1)));
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    for (Future<Void> done : threads.invokeAll(writers)) {
      done.get();
    }
    threads.shutdown();

    List<HistoryEntry> entries = HistoryJson.read(file);
    assertThat(entries).hasSize(80).doesNotHaveDuplicates();
    for (int i = 0; i < 80; i += 2) {
      int pairs = entries.get(i).pairs();
      assertThat(entries.get(i + 1).pairs()).as("what was added together").isEqualTo(pairs + 1);
    }
  }

  @Test
  void halfALineOfACrashIsNoLineAndIsRemovedByTheNextWriter() throws Exception {
    Path file = directory.resolve("h.jsonl");
    new HistoryFile(file).append(List.of(entry(1)));
    Files.writeString(file, "{\"version\":1,\"en", StandardOpenOption.APPEND);

    assertThat(HistoryJson.read(file)).containsExactly(entry(1));
    new HistoryFile(file).append(List.of(entry(2)));
    assertThat(HistoryJson.read(file)).containsExactly(entry(1), entry(2));
  }

  @Test
  void whatIsNoEntryIsRefusedWithItsLine() throws Exception {
    for (String bad :
        List.of(
            "{}",
            "null",
            "[]",
            "{\"version\":2}",
            HistoryJson.line(entry(1)).strip().replace("\"d\":0.01", "\"d\":\"0.01\""),
            HistoryJson.line(entry(1)).strip().replace("\"d\":0.01", "\"d\":0.01,\"x\":1"),
            HistoryJson.line(entry(1)).strip().replace("\"base\":\"00", "\"base\":\"xx"),
            HistoryJson.line(entry(1)).strip() + "{}")) {
      Path file = directory.resolve("bad.jsonl");
      Files.writeString(file, HistoryJson.line(entry(1)) + bad + "\n");
      assertThatIOException()
          .as(bad)
          .isThrownBy(() -> HistoryJson.read(file))
          .withMessageContaining("bad.jsonl, line 2: ");
    }
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws Exception {
    Path file = directory.resolve("large.jsonl");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(HistoryJson.MAX_BYTES + 1);
    }

    assertThatIOException()
        .isThrownBy(() -> HistoryJson.read(file))
        .withMessageContaining("67108865 bytes; at most 67108864");
  }

  /** The number of its pairs tells it from others. */
  private static HistoryEntry entry(int number) {
    return new HistoryEntry(
        "2026-01-01T00:00:00Z",
        "00" + "a".repeat(38),
        "b".repeat(40),
        "0123456789abcdef",
        "module",
        "Id.of",
        Metric.CPU,
        Verdict.CLEARED,
        number + 2,
        0.01,
        0,
        0.02,
        0.003);
  }
}
