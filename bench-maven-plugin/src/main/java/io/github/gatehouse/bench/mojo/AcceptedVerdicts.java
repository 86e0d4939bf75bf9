package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.acceptance.AcceptanceFile;
import io.github.gatehouse.bench.acceptance.Acceptances;
import io.github.gatehouse.receipts.bench.BenchComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;

/** A comparison with what {@code .gatehouse/acceptances.yaml} says of it today. */
final class AcceptedVerdicts {
  private AcceptedVerdicts() {}

  /**
   * Applies the file, and says which acceptances have expired or are of no use.
   *
   * @param module artifactId
   * @throws IOException if the file is refused
   */
  static BenchComparison of(BenchComparison judged, MavenSession session, String module, Log log)
      throws IOException {
    Acceptances.Applied applied =
        AcceptanceFile.in(Path.of(session.getExecutionRootDirectory()))
            .apply(judged, module, LocalDate.now(ZoneOffset.UTC));
    applied.remarks().forEach(log::warn);
    return applied.comparison();
  }
}
