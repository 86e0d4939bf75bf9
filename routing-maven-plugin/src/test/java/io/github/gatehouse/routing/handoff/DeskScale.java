package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.model.Gate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Measures how the time to read, decide and write grows with the number of receipts. It is a
 * program and no test, for a time that is asserted fails on a busy machine:
 *
 * <pre>java -cp (test class path) io.github.gatehouse.routing.handoff.DeskScale 100 1000 10000
 * </pre>
 *
 * <p>The first decision of each size is made in a JVM that has decided nothing of that size before;
 * the second shows the same warm.
 */
public final class DeskScale {
  private DeskScale() {}

  /** Prints receipts, milliseconds of the first and of the second decision, for each size. */
  public static void main(String[] sizes) throws IOException {
    for (String size : sizes) {
      Path root = Files.createTempDirectory("desk-scale");
      try {
        measure(root, Integer.parseInt(size));
      } finally {
        delete(root);
      }
    }
  }

  private static void measure(Path root, int receipts) throws IOException {
    Laboratory laboratory = new Laboratory(root);
    int modules = receipts / Gate.values().length;
    for (int module = 0; module < modules; module++) {
      for (Gate gate : Gate.values()) {
        laboratory.write(
            root.resolve("m" + module), "g:m" + module, gate.id(), Laboratory.good(gate));
      }
    }
    long first = decide(laboratory);
    long second = decide(laboratory);
    System.out.printf("%d receipts: %d ms, again %d ms%n", modules * 10, first, second);
  }

  private static long decide(Laboratory laboratory) throws IOException {
    long start = System.nanoTime();
    laboratory.desk().decide(laboratory.request(java.util.List.of()));
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
