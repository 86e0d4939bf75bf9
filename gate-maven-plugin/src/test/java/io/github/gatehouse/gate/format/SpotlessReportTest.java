package io.github.gatehouse.gate.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpotlessReportTest {
  private static final String MESSAGE =
      """
      The following files had format violations:
          src/main/java/A.java
              @@ -1,4 +1,5 @@
               package·x;
          ... (4 more lines that didn't fit)
      Violations also present in:
          src/main/java/B.java
      Run 'mvn spotless:apply' to fix these violations.
      """;

  @TempDir Path module;

  @BeforeEach
  void sources() throws IOException {
    Files.createDirectories(module.resolve("target"));
    for (String name : List.of("A", "B", "C", "D")) {
      Files.writeString(module.resolve(name + ".java"), "");
    }
  }

  private void index(String... files) throws IOException {
    StringBuilder text = new StringBuilder("digest=\n");
    for (String file : files) {
      text.append(file).append(" 2026-01-02T03:04:05Z\n");
    }
    Files.writeString(module.resolve("target/spotless-index"), text.toString());
  }

  private GateResult result(String failure) throws IOException {
    return report(true, "").result(List.of(check(failure)));
  }

  private SpotlessReport report(boolean sources, String ratchet) {
    return new SpotlessReport(module, module.getParent(), "3.0", sources, ratchet);
  }

  private SpotlessCheck check(String failure) throws IOException {
    return SpotlessCheck.of(module, Optional.ofNullable(failure));
  }

  private static Formatting formatting(GateResult result) {
    return (Formatting) result.evidence().get(0);
  }

  @Test
  void theIndexNamesTheCleanFiles() throws IOException {
    index("A.java", "B.java");
    assertThat(formatting(result(null)).files()).isEqualTo(2);
    assertThat(formatting(result(null)).violations()).isZero();
  }

  @Test
  void filesThatAreGoneDoNotCount() throws IOException {
    index("A.java", "Gone.java");
    assertThat(formatting(result(null)).files()).isEqualTo(1);
  }

  @Test
  void theMessageNamesTheOthers() throws IOException {
    index("C.java");
    GateResult result = result(MESSAGE);
    assertThat(formatting(result).files()).isEqualTo(3);
    assertThat(formatting(result).violations()).isEqualTo(2);
    assertThat(result.findings())
        .extracting(finding -> finding.where())
        .containsExactly(
            module.getFileName() + "/src/main/java/A.java",
            module.getFileName() + "/src/main/java/B.java");
  }

  @Test
  void filesThatAreOnlyCountedCount() throws IOException {
    index("C.java");
    GateResult result = result(MESSAGE + "Violations also present in 12 other files.\n");
    assertThat(formatting(result).violations()).isEqualTo(14);
    assertThat(result.findings()).hasSize(3);
  }

  @Test
  void withoutAnIndexSuccessProvesNothing() throws IOException {
    assertThat(Outcome.of(result(null).evidence()).status()).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void noFileExaminedIsAnAnswerOnlyWhereThereIsNoJavaSource() throws IOException {
    index();
    assertThat(Outcome.of(report(false, "").result(List.of(check(null))).evidence()))
        .hasToString("skipped(no-surface)");
    assertThat(Outcome.of(result(null).evidence())).hasToString("inconclusive(no file examined)");
  }

  @Test
  void anotherFailureIsNoVerdict() throws IOException {
    index("A.java");
    GateResult result = result("Unable to resolve dependencies");
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void severalRunsAreAddedUpFileByFile() throws IOException {
    index("A.java", "B.java");
    SpotlessCheck first = check(null);
    index("B.java", "C.java");
    SpotlessCheck second = check(MESSAGE);
    Formatting all = formatting(report(true, "").result(List.of(first, second)));
    assertThat(all.files()).isEqualTo(5);
    assertThat(all.violations()).isEqualTo(2);
  }

  @Test
  void aRunThatFailedBesideOneThatSucceededIsNoPass() throws IOException {
    index("A.java");
    GateResult result = report(true, "").result(List.of(check(null), check("no formatter")));
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(Status.INCONCLUSIVE);
    GateResult worse = report(true, "").result(List.of(check(MESSAGE), check("no formatter")));
    assertThat(Outcome.of(worse.evidence()).status()).isEqualTo(Status.FAIL);
  }

  @Test
  void aRatchetThatFindsNothingChangedHasNothingToExamine() throws IOException {
    GateResult result = report(true, "origin/main").result(List.of(check(null)));
    assertThat(Outcome.of(result.evidence())).hasToString("skipped(no-surface)");
  }
}
