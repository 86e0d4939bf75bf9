package io.github.gatehouse.bench.baseline;

import io.github.gatehouse.receipts.bench.BenchRun;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Stores runs as named baselines. */
public final class Baselines {
  private Baselines() {}

  /**
   * Copies a run to a baseline's directory. A reader sees the old pair of files, the new one, or a
   * pair whose digests disagree and is refused; never a mixture that passes.
   *
   * @return the run that was stored
   * @throws IOException if the run cannot be read or the baseline cannot be written
   */
  public static BenchRun save(RunDirectory from, RunDirectory to) throws IOException {
    BenchRun run = from.readRun();
    Files.createDirectories(to.path());
    for (Path file : List.of(from.results(), from.run())) {
      Path target = to.path().resolve(file.getFileName());
      Path temporary = Files.createTempFile(to.path(), ".save", ".tmp");
      try {
        Files.copy(file, temporary, StandardCopyOption.REPLACE_EXISTING);
        move(temporary, target);
      } finally {
        Files.deleteIfExists(temporary);
      }
    }
    return run;
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
