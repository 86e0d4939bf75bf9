package io.github.gatehouse.receipts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader sees the whole of one text, whoever writes meanwhile. */
class AtomicFileTest {
  private static final int WRITERS = 8;
  private static final int ROUNDS = 40;
  private static final int LINES = 20_000;

  /** A way of writing a file. */
  private interface Write {
    void write(Path file, String text) throws IOException;
  }

  @TempDir Path root;

  private static String text(int writer) {
    return ("writer " + writer + "\n").repeat(LINES);
  }

  private static boolean isWhole(String read) {
    // The length first: a torn text may have a first line too long to be repeated.
    int line = read.indexOf('\n') + 1;
    return line > 0
        && read.length() == (long) line * LINES
        && read.equals(read.substring(0, line).repeat(LINES));
  }

  /** Lets all write while one reads; how many of the texts that it saw were not whole. */
  private int torn(Path file, Write write) throws Exception {
    write.write(file, text(0));
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    CyclicBarrier start = new CyclicBarrier(WRITERS);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      String text = text(i);
      Callable<Void> task =
          () -> {
            start.await();
            for (int round = 0; round < ROUNDS; round++) {
              write.write(file, text);
            }
            return null;
          };
      all.add(threads.submit(task));
    }
    int torn = 0;
    while (!all.stream().allMatch(Future::isDone)) {
      torn += isWhole(Files.readString(file)) ? 0 : 1;
    }
    for (Future<?> one : all) {
      one.get(60, TimeUnit.SECONDS);
    }
    threads.shutdown();
    return torn + (isWhole(Files.readString(file)) ? 0 : 1);
  }

  @Test
  void parallelWritersLeaveOneWholeTextAndNothingBeside() throws Exception {
    Path file = root.resolve("a/b.txt");
    assertThat(torn(file, AtomicFile::write)).isZero();
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void thePlantedFaultOfWritingInPlaceIsSeen() throws Exception {
    assertThat(torn(root.resolve("c.txt"), Files::writeString)).isPositive();
  }

  @Test
  void aTargetThatIsADirectoryStaysAndNothingIsLeftBeside() throws IOException {
    Path directory = Files.createDirectories(root.resolve("d"));
    Files.writeString(directory.resolve("inside"), "x");
    assertThatThrownBy(() -> AtomicFile.write(directory, "text")).isInstanceOf(IOException.class);
    assertThat(directory.resolve("inside")).hasContent("x");
    try (Stream<Path> files = Files.list(root)) {
      assertThat(files).containsExactly(directory);
    }
  }
}
