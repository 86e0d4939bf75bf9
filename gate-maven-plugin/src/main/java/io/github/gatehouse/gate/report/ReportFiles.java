package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.export.Case;
import io.github.gatehouse.receipts.export.JunitXml;
import io.github.gatehouse.receipts.export.Sarif;
import io.github.gatehouse.receipts.json.TestResultJson;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report in all its forms. The names differ from those of a decision's files: a decision says
 * more, and nobody takes the one for the other.
 */
public final class ReportFiles {
  /** The page for a browser. */
  public static final String PAGE = "report.html";

  /** What receipts of tests say, one in-toto statement a line. */
  static final String TESTS = "test-results.intoto.jsonl";

  private ReportFiles() {}

  /**
   * Writes all of them.
   *
   * @param summary file of a CI system to which the short form is appended
   * @throws IOException if one cannot be written
   */
  public static void write(GateReport report, Path directory, Optional<Path> summary)
      throws IOException {
    AtomicFile.write(directory.resolve(PAGE), ReportPage.render(report));
    AtomicFile.write(directory.resolve("gates.sarif"), Sarif.write(Sarif.of(report.gates())));
    AtomicFile.write(
        directory.resolve("gates-junit.xml"),
        JunitXml.write(
            report.gates().stream().map(Case::of).toList(), Map.of(), report.judgedOn()));
    testResults(report, directory.resolve(TESTS));
    String markdown = ReportMarkdown.render(report);
    AtomicFile.write(directory.resolve("gates.md"), markdown);
    if (summary.isPresent()) {
      Files.writeString(
          summary.get(), markdown, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  /** Of receipts that count; those of an earlier report must not stay. */
  private static void testResults(GateReport report, Path file) throws IOException {
    List<String> lines =
        report.gates().stream()
            .flatMap(gate -> gate.receipts().stream())
            .filter(stored -> stored.problems().isEmpty())
            .flatMap(stored -> stored.receipt().stream())
            .flatMap(receipt -> TestResultJson.line(receipt).stream())
            .toList();
    if (lines.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      AtomicFile.write(file, String.join("\n", lines) + "\n");
    }
  }
}
