package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.bench.export.Format;
import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the last comparison in the formats of other tools. */
@Mojo(
    name = "export",
    defaultPhase = LifecyclePhase.POST_INTEGRATION_TEST,
    requiresProject = false,
    threadSafe = true)
public final class ExportMojo extends AbstractMojo {
  /** Exports nothing where true. */
  @Parameter(property = "bench.skip", defaultValue = "false")
  private boolean skip;

  /**
   * Formats to write: some of {@code jmh}, {@code junit}, {@code markdown}, {@code bmf}, {@code
   * action}, {@code otava}; all where it is absent.
   */
  @Parameter(property = "bench.export")
  private List<String> export;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("nothing is exported (bench.skip)");
      return;
    }
    try {
      RunDirectory run = ModuleDirectory.run(session);
      Optional<BenchComparison> comparison = run.readComparison();
      if (comparison.isEmpty()) {
        getLog().info("nothing to export: " + run.comparison() + " does not exist");
      } else {
        export(run, comparison.get());
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void export(RunDirectory run, BenchComparison comparison) throws IOException {
    Set<Format> formats = Format.named(export);
    Optional<Recording> recording =
        comparison.recordingSha256() == null
            ? Optional.empty()
            : Optional.of(RecordingJson.read(run.recording(), getLog()::warn));
    if (recording.isEmpty()) {
      formats.stream()
          .filter(Format::needsRecording)
          .forEach(format -> getLog().info(format + " is not written: it needs bench:ab"));
    }
    Format.Subject subject =
        new Format.Subject(
            recording, comparison, Files.getLastModifiedTime(run.comparison()).toInstant());
    Path directory = run.path().resolve("export");
    for (Map.Entry<String, String> file : Format.files(formats, subject).entrySet()) {
      AtomicFile.write(directory.resolve(file.getKey()), file.getValue());
      getLog().info("exported " + directory.resolve(file.getKey()));
    }
  }
}
