package io.github.gatehouse.gate.lint;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the compiler, and Error Prone with it, say of one module.
 *
 * @param root places are shown relative to this directory
 * @param errorProne empty where it does not run
 */
public record CompilerWarnings(Path root, Optional<ErrorProne> errorProne) {
  private static final Tool JAVAC = new Tool("javac", Runtime.version().toString());

  /**
   * Examines main code, then tests.
   *
   * @return none where there is no source to examine
   */
  public List<LinterRun> of(Linter javac, List<LintRequest> requests)
      throws IOException, InterruptedException {
    List<LintLine> all = new ArrayList<>();
    Set<Path> sources = new HashSet<>();
    for (LintRequest request : requests) {
      if (!request.sources().isEmpty()) {
        all.addAll(javac.lint(request));
        sources.addAll(request.sources());
      }
    }
    Optional<LintLine> error =
        all.stream().filter(one -> one.error() && !one.ofErrorProne()).findFirst();
    List<LinterRun> runs = new ArrayList<>();
    if (!sources.isEmpty()) {
      runs.add(error.map(one -> uncompiled(JAVAC, one)).orElseGet(() -> warnings(all, sources)));
      errorProne
          .map(one -> error.map(e -> uncompiled(tool(one), e)).orElseGet(() -> checks(one, all)))
          .ifPresent(runs::add);
    }
    return runs;
  }

  private LinterRun uncompiled(Tool by, LintLine error) {
    String what = by.name() + " cannot examine what does not compile: " + error.message();
    Finding problem =
        GateFinding.LINT_UNMEASURED.of(
            what, error.finding(by.name()).place(root), "mvn test-compile");
    return LinterRun.unmeasured(by, problem);
  }

  private static LinterRun warnings(List<LintLine> all, Set<Path> sources) {
    List<LintLine> said = all.stream().filter(one -> one.warning() && !one.ofErrorProne()).toList();
    List<LintFinding> own =
        said.stream()
            .filter(one -> !one.foreign(sources))
            .map(one -> one.finding(JAVAC.name()))
            .toList();
    return new LinterRun(
        JAVAC, LinterRun.Verdict.OPEN, own, said.size() - own.size(), List.of(), Optional.empty());
  }

  private static LinterRun checks(ErrorProne errorProne, List<LintLine> all) {
    List<LintFinding> found =
        all.stream()
            .filter(LintLine::ofErrorProne)
            .filter(one -> one.warning() || one.error())
            .map(one -> one.finding(ErrorProne.TOOL))
            .toList();
    return LinterRun.of(tool(errorProne), errorProne.verdict(), found);
  }

  private static Tool tool(ErrorProne errorProne) {
    return new Tool(ErrorProne.TOOL, errorProne.version());
  }
}
