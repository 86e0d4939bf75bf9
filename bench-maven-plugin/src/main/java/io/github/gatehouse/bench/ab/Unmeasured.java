package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A comparison in which nothing is left to measure: its recording is its set-up. */
public final class Unmeasured {
  private Unmeasured() {}

  /** True where no benchmark of either side, on whatever shard, is to be measured. */
  public static boolean is(AbRequest request) {
    return request.benchmarks().values().stream().noneMatch(one -> one.fate() == Fate.MEASURED);
  }

  /**
   * Leaves the recording without starting anything.
   *
   * @param machine that would have measured
   * @throws IOException if it cannot be written
   */
  public static Recording record(AbRequest request, Machine machine, InstantSource clock)
      throws IOException {
    Setup setup =
        new Setup(
            request.budget(),
            request.suite(),
            request.base().origin(),
            request.head().origin(),
            machine,
            request.benchmarks(),
            request.shard(),
            request.seed(),
            request.mostPairs(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    Recording recording = new Recording(setup, List.of(), List.of());
    Files.createDirectories(request.output());
    AtomicFile.write(request.output().resolve(AbSession.RECORDING), RecordingJson.text(recording));
    return recording;
  }
}
