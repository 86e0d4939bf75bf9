package io.github.gatehouse.gate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorProneTest {
  private static final Path SOURCE = Path.of("/r/A.java");

  private static LintLine line(String kind, String code, String check, String message) {
    return new LintLine(kind, code, check, SOURCE.toString(), 3, 5, message);
  }

  private static final LintLine WARNING =
      line("WARNING", "compiler.warn.error.prone", "StringSplitter", "[StringSplitter] surprising");
  private static final LintLine ERROR =
      line("ERROR", "compiler.err.error.prone", "DeadException", "[DeadException] not thrown");
  private static final LintLine NOTE =
      line("NOTE", "compiler.note.error.prone", "MissingDefault", "[MissingDefault] x");
  private static final LintLine JAVAC =
      line("WARNING", "compiler.warn.raw.class.use", "rawtypes", "[rawtypes] found raw type");

  private static ErrorProne errorProne(LinterRun.Verdict verdict) {
    return new ErrorProne(
        "2.42.0",
        List.of(Path.of("core.jar"), Path.of("nullaway.jar")),
        List.of("-Xep:DeadException:WARN", "-XepDisableWarningsInGeneratedCode"),
        verdict);
  }

  private static List<LinterRun> runs(LintLine... lines) throws Exception {
    ErrorProne errorProne = errorProne(LinterRun.Verdict.ERRORS);
    LintRequest request =
        new LintRequest(
            List.of(SOURCE), List.of(), List.of("-g"), "UTF-8", Optional.of(errorProne));
    return new CompilerWarnings(Path.of("/r"), Optional.of(errorProne))
        .of(FakeLinter.saying(lines), List.of(request));
  }

  @Test
  void itsFindingsAreItsOwnAndTheCompilersAreTheCompilers() throws Exception {
    List<LinterRun> runs = runs(WARNING, JAVAC, ERROR, NOTE);
    assertThat(runs).extracting(LinterRun::tool).containsExactly("javac", "errorprone");
    assertThat(runs.get(0).findings()).extracting(LintFinding::check).containsExactly("rawtypes");
    assertThat(runs.get(1).findings())
        .extracting(one -> one.check() + " " + one.level() + " " + one.message())
        .containsExactly("DeadException ERROR not thrown", "StringSplitter WARNING surprising");
    assertThat(runs.get(1).by().version()).isEqualTo("2.42.0");
  }

  @Test
  void itsErrorsAreFindingsAndThoseOfTheCompilerAreNot() throws Exception {
    LintLine broken = line("ERROR", "compiler.err.cant.resolve.location", "", "cannot find symbol");
    assertThat(runs(ERROR)).allMatch(LinterRun::measured);
    assertThat(runs(ERROR, broken)).noneMatch(LinterRun::measured);
  }

  @Test
  void aCrashOfACheckIsNoFinding() throws Exception {
    LintLine crash = line("ERROR", "compiler.err.error.prone.crash", "", "unhandled exception");
    assertThat(runs(crash)).noneMatch(LinterRun::measured);
  }

  @Test
  void theCompilerIsToldOfItInOneWord() {
    LintRequest request =
        new LintRequest(
            List.of(SOURCE),
            List.of(),
            List.of(),
            "UTF-8",
            Optional.of(errorProne(LinterRun.Verdict.OPEN)));
    assertThat(request.arguments(Path.of("out")))
        .containsSubsequence(
            "-processorpath", "core.jar" + java.io.File.pathSeparator + "nullaway.jar")
        .contains(
            "-Xplugin:ErrorProne -Xep:DeadException:WARN -XepDisableWarningsInGeneratedCode",
            "--should-stop=ifError=FLOW");
    assertThat(request.jvm())
        .allMatch(option -> option.contains("jdk.compiler/com.sun.tools.javac"));
  }
}
