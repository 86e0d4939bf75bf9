package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.judgement.Judge;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The page of a comparison on disk. */
public final class ReportFile {
  private ReportFile() {}

  /**
   * Judges the recording of a run and writes the page beside it.
   *
   * @param version of the plugin; empty where it is not known
   * @param warnings takes what of the recording does not count
   * @return the page
   * @throws IOException if the recording is missing or malformed, or the page cannot be written
   */
  public static Path write(RunDirectory run, String version, Consumer<String> warnings)
      throws IOException {
    Recording recording = RecordingJson.read(run.recording(), warnings);
    Report report = new Report(recording, Judge.of(recording), version);
    byte[] raw = Files.readAllBytes(run.recording());
    AtomicFile.write(run.report(), ReportPage.render(report, raw));
    return run.report();
  }
}
