package io.github.gatehouse.gate.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatReportTest {
  @TempDir Path module;

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "1, 0, 1",
    "20, 0, 20",
    "21, 0, 21",
    "40, 0, 21",
    "0, 3, 1",
    "19, 1, 20",
    "20, 5, 21"
  })
  void findingsAreNamedUpToABoundAndThenCounted(int named, int unnamed, int findings) {
    List<String> files = IntStream.range(0, named).mapToObj(i -> i + ".java").toList();
    GateResult result = new FormatReport(new Tool("t", "1"), 99, files, unnamed, "fix it").result();
    assertThat(result.findings()).hasSize(findings);
    assertThat(result.findings()).allSatisfy(one -> assertThat(one.fix()).isEqualTo("fix it"));
    boolean clean = named + unnamed == 0;
    assertThat(Outcome.of(result.evidence())).isEqualTo(clean ? Outcome.PASS : Outcome.FAIL);
  }

  @Test
  void theLastFindingSaysHowManyThereAreInAll() {
    GateResult result =
        new FormatReport(new Tool("t", "1"), 9, List.of("A.java"), 3, "fix it").result();
    assertThat(result.findings().get(1).what()).isEqualTo("3 more files need formatting, 4 in all");
  }

  @Test
  void noFileExaminedIsNoPass() {
    GateResult result = new FormatReport(new Tool("t", "1"), 0, List.of(), 0, "fix it").result();
    assertThat(Outcome.of(result.evidence()).reason()).isEqualTo("no file examined");
  }

  @Test
  void aSpotlessFailureThatNamesNoFileIsNoPass() throws IOException {
    Files.createDirectories(module.resolve("target"));
    Files.writeString(module.resolve("A.java"), "");
    Files.writeString(module.resolve("target/spotless-index"), "x=\nA.java 2026-01-02T03:04:05Z\n");
    SpotlessReport report = new SpotlessReport(module, module, "3", true, "");
    SpotlessCheck clean = SpotlessCheck.of(module, Optional.empty());
    assertThat(Outcome.of(report.result(List.of(clean)).evidence())).isEqualTo(Outcome.PASS);
    String said = "The following files had format violations:\n\tA.java";
    assertThat(
            Outcome.of(
                    report.result(List.of(SpotlessCheck.of(module, Optional.of(said)))).evidence())
                .reason())
        .isEqualTo("spotless:check found violations and names no file");
  }

  @Test
  void aCheckThatDidNotSpeakIsNotMeasured() {
    SpotlessReport report = new SpotlessReport(module, module, "3", true, "");
    assertThat(Outcome.of(report.skipped().evidence()).reason()).contains("told to skip");
    assertThat(Outcome.of(report.silent().evidence()).reason()).contains("did not run");
  }
}
