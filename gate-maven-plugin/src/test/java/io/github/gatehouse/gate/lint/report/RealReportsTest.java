package io.github.gatehouse.gate.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.lint.LintFinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports that Checkstyle 9.3, PMD 7.17.0 and SpotBugs 4.9.8 wrote of one small class. */
class RealReportsTest {
  private static final Path MODULE = Path.of("/sample");
  private static final String NAMES = "src/main/java/example/Names.java";

  private static List<String> read(LintReport report, String file) throws IOException {
    return report.read(Path.of("src/test/resources/lint", file), MODULE).stream()
        .map(RealReportsTest::shown)
        .toList();
  }

  private static String shown(LintFinding one) {
    String place = one.path(MODULE).equals(NAMES) ? "Names" : one.path(MODULE);
    return String.join(
        " ", one.check(), one.level().toString(), place + ":" + one.line() + ":" + one.column());
  }

  @Test
  void checkstyle() throws IOException {
    assertThat(read(LintReport.CHECKSTYLE, "checkstyle-result.xml"))
        .as("There are 11 errors reported by Checkstyle 9.3")
        .hasSize(11)
        .startsWith("JavadocPackageCheck ERROR Names:1:0", "AvoidStarImportCheck ERROR Names:3:17")
        .endsWith("FinalParametersCheck ERROR Names:38:23");
  }

  @Test
  void pmd() throws IOException {
    assertThat(read(LintReport.PMD, "pmd.xml"))
        .as("PMD 7.17.0 has found 2 violations")
        .containsExactly(
            "UnnecessaryImport WARNING Names:3:1", "UnusedPrivateField WARNING Names:8:15");
    assertThat(LintReport.PMD.read(Path.of("src/test/resources/lint/pmd.xml"), MODULE))
        .extracting(LintFinding::message)
        .containsExactly(
            "Unused import 'java.util.*'", "Avoid unused private fields such as 'unused'.");
  }

  @Test
  void cpd() throws IOException {
    assertThat(read(LintReport.CPD, "cpd.xml"))
        .as("CPD 7.17.0 has found 1 duplication")
        .containsExactly("duplication WARNING Names:18:22");
    assertThat(LintReport.CPD.read(Path.of("src/test/resources/lint/cpd.xml"), MODULE))
        .extracting(LintFinding::message)
        .containsExactly("11 lines (69 tokens), again in Names.java:28");
  }

  @Test
  void spotBugs() throws IOException {
    assertThat(read(LintReport.SPOTBUGS, "spotbugsXml.xml"))
        .containsExactly(
            "EI_EXPOSE_REP WARNING Names:15:0",
            "ES_COMPARING_STRINGS_WITH_EQ WARNING Names:39:0",
            "UUF_UNUSED_FIELD WARNING Names:0:0");
    assertThat(LintReport.SPOTBUGS.read(Path.of("src/test/resources/lint/spotbugsXml.xml"), MODULE))
        .extracting(LintFinding::message)
        .startsWith(
            "example.Names.all() may expose internal representation by returning Names.all");
  }
}
