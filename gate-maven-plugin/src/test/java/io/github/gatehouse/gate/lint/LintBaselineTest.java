package io.github.gatehouse.gate.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.json.BaselineFile;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintBaselineTest {
  @TempDir Path module;

  private LintFinding at(String check, int line) {
    return new LintFinding(
        "javac",
        check,
        LintLevel.WARNING,
        Optional.of(module.resolve("src/A.java")),
        line,
        1,
        "said");
  }

  private static LinterRun run(LinterRun.Verdict verdict, LintFinding... findings) {
    return LinterRun.of(new Tool("javac", "17"), verdict, List.of(findings));
  }

  private GateResult judge(BaselineMode mode, LinterRun... runs) throws IOException {
    LintTerms terms = new LintTerms(0, mode, Optional.empty(), Optional.empty(), Optional.empty());
    return new LintGate(module, module, terms).judge(List.of(runs), false);
  }

  private String stored() throws IOException {
    return Files.readString(module.resolve(BaselineFile.NAME));
  }

  private static List<String> ids(GateResult result) {
    return result.findings().stream().map(one -> one.id()).toList();
  }

  @Test
  void theFirstWriteTakesThingsAsTheyAre() throws IOException {
    GateResult result =
        judge(BaselineMode.WRITE, run(LinterRun.Verdict.OPEN, at("raw", 1), at("raw", 9)));
    assertThat(Outcome.of(result.evidence())).isEqualTo(Outcome.PASS);
    assertThat(((LintRun) result.evidence().get(0)).allowed()).isEqualTo(2);
    assertThat(stored())
        .isEqualTo(
            """
            {
              "version" : 1,
              "tools" : {
                "javac" : {
                  "src/A.java" : {
                    "raw" : 2
                  }
                }
              }
            }
            """);
  }

  @Test
  void whatIsBeyondTheBaselineFailsAndIsTheOnlyThingShown() throws IOException {
    judge(BaselineMode.WRITE, run(LinterRun.Verdict.OPEN, at("raw", 1)));
    GateResult worse =
        judge(
            BaselineMode.CHECK,
            run(LinterRun.Verdict.OPEN, at("raw", 3), at("raw", 5), at("c", 1)));
    assertThat(Outcome.of(worse.evidence())).isEqualTo(Outcome.FAIL);
    assertThat(worse.findings())
        .extracting(one -> one.where())
        .containsExactly("src/A.java:1", "src/A.java:5");
    assertThat(worse.findings().get(0).fix()).contains("-Dgate.lint.baseline=accept");
  }

  @Test
  void writingNeverRaises() throws IOException {
    judge(BaselineMode.WRITE, run(LinterRun.Verdict.OPEN, at("raw", 1)));
    String before = stored();
    GateResult worse =
        judge(BaselineMode.WRITE, run(LinterRun.Verdict.OPEN, at("raw", 1), at("raw", 2)));
    assertThat(stored()).isEqualTo(before);
    assertThat(Outcome.of(worse.evidence())).isEqualTo(Outcome.FAIL);
  }

  @Test
  void slackIsFoundAndWritingTakesItAway() throws IOException {
    LinterRun two = run(LinterRun.Verdict.OPEN, at("raw", 1), at("raw", 2));
    LinterRun one = run(LinterRun.Verdict.OPEN, at("raw", 1));
    judge(BaselineMode.WRITE, two);
    GateResult better = judge(BaselineMode.CHECK, one);
    assertThat(Outcome.of(better.evidence())).isEqualTo(Outcome.PASS);
    assertThat(ids(better)).containsExactly("lint-baseline-slack");
    assertThat(better.findings().get(0).what())
        .endsWith("in 1 place; first: javac raw in src/A.java: 1, and 2 allowed");
    assertThat(better.findings().get(0).where()).isEqualTo(".gatehouse/lint-baseline.json");
    assertThat(ids(judge(BaselineMode.WRITE, one))).isEmpty();
    assertThat(Outcome.of(judge(BaselineMode.CHECK, two).evidence())).isEqualTo(Outcome.FAIL);
  }

  @Test
  void aBaselineOfNothingStaysAndHoldsAtNothing() throws IOException {
    judge(BaselineMode.WRITE, run(LinterRun.Verdict.ACCEPTED, at("raw", 1)));
    judge(BaselineMode.WRITE, run(LinterRun.Verdict.ACCEPTED));
    assertThat(
            Outcome.of(
                judge(BaselineMode.CHECK, run(LinterRun.Verdict.ACCEPTED, at("raw", 1)))
                    .evidence()))
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void acceptingRaisesAndLeavesOtherToolsAlone() throws IOException {
    judge(BaselineMode.WRITE, run(LinterRun.Verdict.OPEN, at("raw", 1)));
    LintFinding bug =
        new LintFinding("spotbugs", "EI", LintLevel.WARNING, Optional.empty(), 0, 0, "m");
    LinterRun bugs =
        LinterRun.of(new Tool("spotbugs", "4"), LinterRun.Verdict.REFUSED, List.of(bug));
    GateResult accepted = judge(BaselineMode.ACCEPT, bugs);
    assertThat(Outcome.of(accepted.evidence())).isEqualTo(Outcome.PASS);
    assertThat(stored()).contains("\"raw\" : 1", "\"EI\" : 1");
    assertThat(ids(accepted)).as("javac did not measure: no slack").isEmpty();
  }

  @Test
  void nothingAcceptsWhatFailedTheProjectsOwnBuild() throws IOException {
    GateResult result = judge(BaselineMode.ACCEPT, run(LinterRun.Verdict.FATAL, at("raw", 1)));
    assertThat(Outcome.of(result.evidence())).isEqualTo(Outcome.FAIL);
  }

  @Test
  void onlyErrorsCountWhereTheProjectAcceptsWarnings() throws IOException {
    LintFinding error = new LintFinding("javac", "e", LintLevel.ERROR, Optional.empty(), 0, 0, "m");
    List<LintFinding> both = new ArrayList<>(List.of(at("raw", 1), error));
    LinterRun run = LinterRun.of(new Tool("javac", "17"), LinterRun.Verdict.ERRORS, both);
    GateResult result = judge(BaselineMode.CHECK, run);
    assertThat(result.findings()).extracting(one -> one.what()).containsExactly("[e] m");
    assertThat(((LintRun) result.evidence().get(0)).failing()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"version\":2,\"tools\":{}}",
        "{\"version\":1}",
        "{\"version\":1,\"tools\":{\"javac\":{\"A\":{\"raw\":-1}}}}"
      })
  void aFileThatIsNoBaselineIsNotTakenForAnEmptyOne(String text) throws IOException {
    Path file = module.resolve(BaselineFile.NAME);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertThatThrownBy(() -> judge(BaselineMode.CHECK, run(LinterRun.Verdict.OPEN)))
        .isInstanceOfAny(IOException.class, IllegalArgumentException.class);
  }

  @Test
  void anUnknownModeIsNamed() {
    assertThat(BaselineMode.of(" write ")).isEqualTo(BaselineMode.WRITE);
    assertThatThrownBy(() -> BaselineMode.of("raise"))
        .hasMessage("gate.lint.baseline is 'raise'; check, write or accept");
    assertThat(BaselineMode.WRITE.later(false)).isEqualTo(BaselineMode.ACCEPT);
    assertThat(BaselineMode.WRITE.later(true)).isEqualTo(BaselineMode.WRITE);
  }
}
