package io.github.gatehouse.gate.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.fork.KeptJvms;
import io.github.gatehouse.gate.fork.KeptJvmsOfTests;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintGateTest {
  /** Listens as Error Prone does, so that the compiler takes its fault for one of its own. */
  private static final String BROKEN =
      """
      import com.sun.source.util.*;
      import com.sun.tools.javac.api.ClientCodeWrapper;
      @ClientCodeWrapper.Trusted
      public class Broken implements Plugin, TaskListener {
        public String getName() { return "ErrorProne"; }
        public void init(JavacTask task, String... args) { task.addTaskListener(this); }
        public void finished(TaskEvent event) {
          if (event.getKind() == TaskEvent.Kind.ANALYZE) {
            throw new AssertionError("out of order");
          }
        }
      }
      """;

  private final KeptJvms jvms = KeptJvmsOfTests.fresh();
  @TempDir Path root;

  @AfterEach
  void noJvmIsLeft() throws IOException {
    jvms.close();
  }

  private LintRequest request(String... sources) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String source : sources) {
      String name = source.replaceFirst("(?s).*?class (\\w+).*", "$1");
      files.add(Files.writeString(root.resolve(name + ".java"), source));
    }
    return new LintRequest(files, List.of(), List.of("--release", "17"), "UTF-8", Optional.empty());
  }

  private GateResult javac(int allowed, LintRequest... requests) throws Exception {
    List<LinterRun> runs =
        new CompilerWarnings(root, Optional.empty()).of(new JavacFork(jvms), List.of(requests));
    return new LintGate(root, root, LintTerms.strict(allowed)).judge(runs, false);
  }

  private static Status status(GateResult result) {
    return Outcome.of(result.evidence()).status();
  }

  @Test
  void cleanSourcesPass() throws Exception {
    assertThat(status(javac(0, request("class A {}")))).isEqualTo(Status.PASS);
  }

  @Test
  void warningsAreCountedByCategoryAndPlaced() throws Exception {
    String raw = "class A {\n  java.util.List all;\n  java.util.List more;\n}\n";
    GateResult result = javac(0, request(raw));
    assertThat(status(result)).isEqualTo(Status.FAIL);
    assertThat(((LintRun) result.evidence().get(0)).warnings()).containsEntry("rawtypes", 2);
    assertThat(result.findings().get(0).where()).isEqualTo("A.java:2");
    assertThat(Files.readString(root.resolve(LintGate.SARIF)))
        .contains("\"ruleId\" : \"rawtypes\"", "\"uri\" : \"A.java\"", "\"startColumn\" : 12");
  }

  @Test
  void warningsWithinThePolicyPassAndAreShown() throws Exception {
    GateResult result = javac(1, request("class A {\n  java.util.List all;\n}\n"));
    assertThat(status(result)).isEqualTo(Status.PASS);
    assertThat(((LintRun) result.evidence().get(0)).total()).isEqualTo(1);
  }

  @Test
  void whatDoesNotCompileIsNotMeasured() throws Exception {
    GateResult result = javac(0, request("class A { B b; }"));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).id()).isEqualTo("lint-unmeasured");
  }

  @Test
  void withoutSourcesTheGateDoesNotApply() throws Exception {
    assertThat(status(javac(0, request()))).isEqualTo(Status.SKIPPED);
    assertThat(root.resolve(LintGate.SARIF)).doesNotExist();
  }

  @Test
  void pathsWithBlanksAndQuotesReachTheCompiler() throws Exception {
    Path odd = Files.createDirectories(root.resolve("a b \"c\""));
    Path file = Files.writeString(odd.resolve("A.java"), "class A {}");
    LintRequest request =
        new LintRequest(List.of(file), List.of(), List.of(), "UTF-8", Optional.empty());
    assertThat(status(javac(0, request))).isEqualTo(Status.PASS);
  }

  @Test
  void whatTheCompilerHasSeenBeforeItHasForgotten() throws Exception {
    Path classes = Files.createDirectories(root.resolve("classes"));
    for (String mark : List.of("", "@Deprecated ", "")) {
      Path used = Files.writeString(root.resolve("B.java"), mark + "public class B {}");
      assertThat(
              ToolProvider.getSystemJavaCompiler()
                  .run(null, null, null, "-d", classes.toString(), used.toString()))
          .isZero();
      Path user = Files.writeString(root.resolve("A.java"), "class A { B b; }");
      LintRequest request =
          new LintRequest(List.of(user), List.of(classes), List.of(), "UTF-8", Optional.empty());
      assertThat(status(javac(0, request))).isEqualTo(mark.isEmpty() ? Status.PASS : Status.FAIL);
    }
  }

  @Test
  void aCompilerThatBreaksHasFoundNothing() throws Exception {
    Path plugin = Files.createDirectories(root.resolve("plugin/META-INF/services"));
    Files.writeString(plugin.resolve("com.sun.source.util.Plugin"), "Broken");
    Path source = Files.writeString(root.resolve("Broken.java"), BROKEN);
    List<String> options =
        List.of(
            "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED",
            "-d",
            root.resolve("plugin").toString(),
            source.toString());
    ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new));
    ErrorProne broken =
        new ErrorProne("1", List.of(root.resolve("plugin")), List.of(), LinterRun.Verdict.OPEN);
    List<Path> sources = request("class A {}").sources();
    assertThat(new JavacFork(jvms).lint(request("class A {}"))).isEmpty();
    assertThatThrownBy(
            () ->
                new JavacFork(jvms)
                    .lint(
                        new LintRequest(
                            sources, List.of(), List.of(), "UTF-8", Optional.of(broken))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("javac ended with 1 and said: ")
        .hasMessageEndingWith("the compiler broke: java.lang.AssertionError: out of order");
  }

  @Test
  void oneJvmSaysOfManyModulesWhatOneForEachSays() throws Exception {
    List<LintRequest> modules = new ArrayList<>();
    for (String fault : List.of("", "java.util.List raw;", "B b;", "int i = (int) 1;", "")) {
      Path module = Files.createTempDirectory(root, "module");
      Path file = Files.writeString(module.resolve("A.java"), "class A { " + fault + " }");
      modules.add(
          new LintRequest(
              List.of(file), List.of(), List.of("--release", "17"), "UTF-8", Optional.empty()));
    }
    for (LintRequest module : modules) {
      try (KeptJvms apart = KeptJvmsOfTests.fresh()) {
        assertThat(new JavacFork(jvms).lint(module)).isEqualTo(new JavacFork(apart).lint(module));
      }
    }
  }

  @Test
  void findingsAreNamedUpToABoundAndThenCounted() throws Exception {
    StringBuilder source = new StringBuilder("class A {\n");
    for (int i = 0; i < 25; i++) {
      source.append("  java.util.List l").append(i).append(";\n");
    }
    GateResult result = javac(0, request(source + "}\n"));
    assertThat(result.findings()).hasSize(21);
    assertThat(result.findings().get(20).what())
        .startsWith("5 more warnings of javac, 25 in all; at most 0");
  }

  @Test
  void aDiagnosticWithoutCategoryIsNamedByItsCode() {
    LintLine line = LintLine.parse("WARNING\tcompiler.warn.source.no.bootclasspath\t\t\t-1\t-1\tx");
    assertThat(line.rule()).isEqualTo("source.no.bootclasspath");
    assertThat(LintLine.category("A.java:2: warning: [rawtypes] found")).isEqualTo("rawtypes");
    assertThat(LintLine.category("A.java:2: error: [JUnit4TestNotRun] x"))
        .isEqualTo("JUnit4TestNotRun");
    assertThat(LintLine.category("warning: unknown enum constant")).isEmpty();
  }
}
