package io.github.gatehouse.gate.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintLineTest {
  private static final Path ROOT = Path.of("/r");
  private static final LintRequest MAIN = request("/r/a/A.java", "/elsewhere/B.java", "/rr/B.java");

  @TempDir Path module;

  private static LintRequest request(String... sources) {
    List<Path> files = java.util.Arrays.stream(sources).map(Path::of).toList();
    return new LintRequest(
        files, List.of(Path.of("x.jar"), Path.of("y")), List.of("-g"), "UTF-8", Optional.empty());
  }

  private static LintLine line(String kind, String rule, String file, long line) {
    return new LintLine(kind, "compiler.warn.code", rule, file, line, -1, "said");
  }

  private GateResult measure(int allowed, FakeLinter linter, LintRequest... requests)
      throws Exception {
    List<LinterRun> runs =
        new CompilerWarnings(ROOT, Optional.empty()).of(linter, List.of(requests));
    return new LintGate(ROOT, module, LintTerms.strict(allowed)).judge(runs, false);
  }

  @Test
  void aDiagnosticIsReadWhole() {
    LintLine line =
        LintLine.parse("MANDATORY_WARNING\tcompiler.warn.x\tremoval\t/a/A.java\t7\t9\ta\tb");
    assertThat(line)
        .isEqualTo(
            new LintLine(
                "MANDATORY_WARNING", "compiler.warn.x", "removal", "/a/A.java", 7, 9, "a\tb"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "WARNING", "a\tb\tc\td\t1\t1", "WARNING\tc\tr\tf\tseven\t1\tm"})
  void whatIsNoDiagnosticIsRefused(String text) {
    assertThatThrownBy(() -> LintLine.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "WARNING, true, false",
    "MANDATORY_WARNING, true, false",
    "ERROR, false, true",
    "NOTE, false, false",
    "OTHER, false, false"
  })
  void onlyWarningsWarnAndOnlyErrorsErr(String kind, boolean warning, boolean error) {
    assertThat(line(kind, "x", "", -1).warning()).isEqualTo(warning);
    assertThat(line(kind, "x", "", -1).error()).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({
    "WARNING, 1, FAIL",
    "MANDATORY_WARNING, 1, FAIL",
    "NOTE, 0, PASS",
    "ERROR, 0, INCONCLUSIVE"
  })
  void theGateJudgesByKind(String kind, int findings, Status status) throws Exception {
    GateResult result = measure(0, FakeLinter.saying(line(kind, "x", "/r/a/A.java", 3)), MAIN);
    assertThat(Outcome.of(result.evidence()).status()).isEqualTo(status);
    assertThat(result.findings()).hasSize(status == Status.INCONCLUSIVE ? 1 : findings);
  }

  @ParameterizedTest
  @CsvSource({
    "/r/a/A.java, 3, a/A.java:3",
    "/r/a/A.java, -1, a/A.java",
    "/elsewhere/B.java, 3, B.java:3",
    "/rr/B.java, 3, B.java:3",
    "'', -1, ''"
  })
  void placesAreRelativeToTheRoot(String file, long line, String where) throws Exception {
    GateResult result = measure(0, FakeLinter.saying(line("WARNING", "x", file, line)), MAIN);
    assertThat(result.findings().get(0).where()).isEqualTo(where);
    assertThat(result.findings().get(0).what()).isEqualTo("[x] said");
  }

  @Test
  void whatJavacSaysOfClassFilesOfDependenciesIsLeftOutAndCounted() throws Exception {
    LintLine inJar = line("WARNING", "classfile", "/m2/x.jar(/x/A.class)", -1);
    LintLine unnamed =
        new LintLine(
            "WARNING", "compiler.warn.annotation.method.not.found.reason", "", "", -1, -1, "x");
    LintLine options = line("WARNING", "options", "", -1);
    List<LinterRun> runs =
        new CompilerWarnings(ROOT, Optional.empty())
            .of(FakeLinter.saying(inJar, unnamed, options), List.of(MAIN));
    assertThat(runs.get(0).findings()).extracting(LintFinding::check).containsExactly("options");
    assertThat(runs.get(0).leftOutText())
        .contains("2 warnings about class files of dependencies are not counted");
  }

  @Test
  void mainCodeAndTestsAreCountedTogetherAgainstOneBound() throws Exception {
    FakeLinter linter = FakeLinter.saying(line("WARNING", "x", "", -1));
    GateResult two = measure(1, linter, MAIN, request("/r/T.java"));
    assertThat(((LintRun) two.evidence().get(0)).warnings()).isEqualTo(Map.of("x", 2));
    assertThat(Outcome.of(two.evidence())).isEqualTo(Outcome.FAIL);
    assertThat(two.findings().get(0).fix()).contains("-Dgate.lint.allowed=2");
  }

  @Test
  void theCompilerIsNotCalledForNothing() throws Exception {
    FakeLinter linter = FakeLinter.saying();
    measure(0, linter, request(), MAIN);
    assertThat(linter.asked()).containsExactly(MAIN);
    GateResult none = measure(0, linter, request(), request());
    assertThat(Outcome.of(none.evidence()).status()).isEqualTo(Status.SKIPPED);
    assertThat(linter.asked()).hasSize(1);
  }

  @Test
  void theArgumentsNameEverythingBeforeTheSources() {
    List<String> arguments = MAIN.arguments(Path.of("out"));
    int end = arguments.indexOf("--");
    assertThat(arguments.get(0)).isEqualTo("UTF-8");
    assertThat(arguments.subList(0, end)).contains("-Xlint:all,-path", "-proc:none", "-g", "out");
    assertThat(arguments.get(end - 1)).isEqualTo("x.jar" + java.io.File.pathSeparator + "y");
    assertThat(arguments.subList(end + 1, arguments.size())).hasSize(3);
    assertThat(MAIN.jvm()).isEmpty();
  }
}
