package io.github.gatehouse.gate.lint.report;

import io.github.gatehouse.gate.lint.LintFinding;
import io.github.gatehouse.gate.observe.MojoEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What one goal of a linter left, read when it had ended: the next execution of the same plugin can
 * write over it.
 *
 * @param event the goal
 * @param file its report, whether there is one or not
 * @param findings of the report; empty where this goal wrote none that can be read
 * @param broken why the report cannot be read; empty where it can, or there is none
 */
public record LintReading(
    LintReport report,
    MojoEvent event,
    Path file,
    Optional<List<LintFinding>> findings,
    String broken) {
  /**
   * The reading of a goal; empty where it is no linter's.
   *
   * @param module the directory of its module
   */
  public static Optional<LintReading> of(MojoEvent event, Path module) {
    Optional<LintReport> report = LintReport.of(event);
    return report.isPresent() ? Optional.of(read(report.get(), event, module)) : Optional.empty();
  }

  private static LintReading read(LintReport report, MojoEvent event, Path module) {
    Path file = report.file(event, module);
    try {
      Optional<List<LintFinding>> findings =
          !event.on("skip") && fresh(file, event)
              ? Optional.of(List.copyOf(report.read(file, module)))
              : Optional.empty();
      return new LintReading(report, event, file, findings, "");
    } catch (IOException e) {
      return new LintReading(report, event, file, Optional.empty(), String.valueOf(e.getMessage()));
    }
  }

  private static boolean fresh(Path file, MojoEvent event) throws IOException {
    return Files.isRegularFile(file)
        && !Files.getLastModifiedTime(file)
            .toInstant()
            .isBefore(event.startedOn().truncatedTo(ChronoUnit.SECONDS));
  }

  boolean toldToSkip() {
    return event.on("skip");
  }

  /** True where the goal left nothing, and nobody told it so. */
  boolean silent() {
    return findings.isEmpty() && broken.isEmpty() && !toldToSkip();
  }
}
