package io.github.gatehouse.routing.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real threads, real processes, real files. */
class ParallelLedgerTest {
  private static final String MINE = "text of a person";

  @TempDir Path root;

  private void holds(int writers, int each) throws IOException {
    String page = Files.readString(root.resolve(LedgerFile.LEDGER));
    for (int writer = 0; writer < writers; writer++) {
      for (int i = 0; i < each; i++) {
        assertThat(page).contains("`" + Entries.of("w" + writer + "-" + i).digits() + "` |");
      }
    }
    assertThat(page).startsWith(Block.HEAD + "\n" + MINE + "\n");
    assertThat(page).contains("\n| " + writers * each + " |");
    try (var files = Files.list(root.resolve(LedgerFile.LEDGER).getParent())) {
      assertThat(files).as("nothing is left beside the page").hasSize(1);
    }
    try (var files = Files.list(root.resolve("history"))) {
      assertThat(files).hasSize(writers * each);
    }
  }

  @Test
  void tenThreadsLoseNothing() throws Exception {
    new LedgerFile(root.resolve(LedgerFile.LEDGER)).write(MINE + "\n");
    ExecutorService threads = Executors.newFixedThreadPool(10);
    CyclicBarrier start = new CyclicBarrier(10);
    List<Future<?>> all = new ArrayList<>();
    for (int writer = 0; writer < 10; writer++) {
      String name = "w" + writer;
      Callable<Void> task =
          () -> {
            start.await();
            for (int i = 0; i < 10; i++) {
              LedgerProcess.record(root, name + "-" + i);
            }
            return null;
          };
      all.add(threads.submit(task));
    }
    for (Future<?> one : all) {
      one.get(120, TimeUnit.SECONDS);
    }
    threads.shutdown();
    holds(10, 10);
  }

  @Test
  void fourProcessesLoseNothing() throws Exception {
    new LedgerFile(root.resolve(LedgerFile.LEDGER)).write(MINE + "\n");
    List<Process> all = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      all.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  LedgerProcess.class.getName(),
                  root.toString(),
                  "w" + writer,
                  "15")
              .redirectErrorStream(true)
              .redirectOutput(root.resolve("log-" + writer).toFile())
              .start());
    }
    for (int writer = 0; writer < 4; writer++) {
      assertThat(all.get(writer).waitFor(120, TimeUnit.SECONDS)).isTrue();
      assertThat(all.get(writer).exitValue())
          .as(Files.readString(root.resolve("log-" + writer)))
          .isZero();
    }
    holds(4, 15);
  }
}
