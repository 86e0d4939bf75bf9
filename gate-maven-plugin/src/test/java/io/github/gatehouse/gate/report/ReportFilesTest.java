package io.github.gatehouse.gate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.html.Html;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFilesTest {
  @TempDir Path directory;

  @Test
  void everyFormIsWrittenBesideADecisionAndNotOverIt() throws Exception {
    ReportFiles.write(SampleReport.mixed(), directory, Optional.empty());
    assertThat(directory.toFile().list())
        .containsExactlyInAnyOrder(
            "report.html",
            "gates.sarif",
            "gates-junit.xml",
            "gates.md",
            "test-results.intoto.jsonl");
    assertThat(directory.resolve("gates-junit.xml"))
        .content()
        .contains("tests=\"10\" failures=\"2\" errors=\"2\"")
        .contains("<testcase name=\"tests\"")
        .doesNotContain("<properties>");
    assertThat(directory.resolve("gates.sarif"))
        .content()
        .contains("core/src/main/java/org/example/core/Names.java", "\"startLine\" : 17");
  }

  @Test
  void eachBelievedReceiptOfTestsIsOneStatement() throws Exception {
    Path file = directory.resolve("test-results.intoto.jsonl");
    Files.writeString(file, "of an earlier report\n");
    ReportFiles.write(SampleReport.mixed(), directory, Optional.empty());
    assertThat(file)
        .content()
        .doesNotContain("earlier")
        .contains("https://in-toto.io/attestation/test-result/v0.1", "\"result\":\"FAILED\"");
  }

  @Test
  void theShortFormIsAppendedToTheStepsSummary() throws Exception {
    Path summary = Files.writeString(directory.resolve("summary"), "before\n");
    ReportFiles.write(SampleReport.mixed(), directory, Optional.of(summary));
    assertThat(summary)
        .content()
        .startsWith("before\n## 4 of 10 gates are open\n\n- ✅ **freshness** pass: `freshness: git")
        .contains("- ❌ **tests** fail: `tests: surefire")
        .contains("  - tests-failed: `expected: \"gate\" but was: \"grate\"` at `org.example.app.");
  }

  @Test
  void foreignTextStandsInCodeSpansOnly() throws Exception {
    ReportFiles.write(
        SampleReport.hostile("`x` ![i](https://evil.example)\n# h"), directory, Optional.empty());
    assertThat(Files.readString(directory.resolve("gates.md")).lines())
        .noneMatch(line -> line.startsWith("# "))
        .allMatch(line -> !line.contains("evil") || line.contains("``"));
  }

  @Test
  void elementsLeftOpenAreNoDocument() {
    Html html = new Html().open("p");
    assertThatThrownBy(html::document).hasMessageContaining("[p] are open");
  }

  @ParameterizedTest
  @CsvSource({"0, 0 ms", "999, 999 ms", "1000, 1.0 s", "59900, 59.9 s", "200000, 3 min 20 s"})
  void timesAreSaidAsPeopleSayThem(long millis, String words) {
    assertThat(Took.words(Duration.ofMillis(millis))).isEqualTo(words);
  }
}
