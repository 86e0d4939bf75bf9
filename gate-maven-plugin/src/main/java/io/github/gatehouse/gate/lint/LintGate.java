package io.github.gatehouse.gate.lint;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the compiler's warnings in one module.
 *
 * @param root findings are placed relative to this directory
 * @param allowed warnings that are accepted
 */
public record LintGate(Path root, int allowed) {
  private static final String TOOL = "javac";
  private static final int SHOWN = 20;

  /** Examines main code, then tests. */
  public GateResult measure(JavacFork javac, List<LintRequest> requests)
      throws IOException, InterruptedException {
    return measure((Linter) javac, requests);
  }

  GateResult measure(Linter javac, List<LintRequest> requests)
      throws IOException, InterruptedException {
    List<LintLine> all = new ArrayList<>();
    for (LintRequest request : requests) {
      if (!request.sources().isEmpty()) {
        all.addAll(javac.lint(request));
      }
    }
    if (requests.stream().allMatch(request -> request.sources().isEmpty())) {
      return GateResult.skipped(TOOL, SkipReason.NO_SURFACE, "no Java sources");
    }
    Optional<LintLine> error = all.stream().filter(LintLine::error).findFirst();
    return error.isPresent() ? uncompiled(error.get()) : counted(all);
  }

  private GateResult uncompiled(LintLine error) {
    String what = "javac cannot compile the sources for lint: " + error.message();
    return GateResult.unmeasured(
        TOOL, GateFinding.LINT_UNMEASURED.of(what, place(error), "mvn test-compile"));
  }

  private GateResult counted(List<LintLine> all) {
    SortedMap<String, Integer> rules = new TreeMap<>();
    List<LintLine> warnings = all.stream().filter(LintLine::warning).toList();
    warnings.forEach(one -> rules.merge(one.rule(), 1, Integer::sum));
    LintRun evidence = new LintRun(TOOL, Basis.MEASURED, 1, rules, allowed);
    boolean tooMany = warnings.size() > allowed;
    return GateResult.of(
        evidence,
        tooMany ? findings(warnings) : List.of(),
        new Tool(TOOL, Runtime.version().toString()));
  }

  private List<Finding> findings(List<LintLine> warnings) {
    List<Finding> findings = new ArrayList<>();
    String bound = "-Dgate.lint.allowed=" + warnings.size();
    for (LintLine one : warnings.stream().limit(SHOWN).toList()) {
      String what = "[" + one.rule() + "] " + one.message();
      String fix = "mend the line, or " + bound + " for the module";
      findings.add(GateFinding.LINT_WARNINGS.of(what, place(one), fix));
    }
    int more = warnings.size() - SHOWN;
    if (more > 0) {
      findings.add(
          GateFinding.LINT_WARNINGS.of(
              more + " more warnings, " + warnings.size() + " in all; at most " + allowed,
              "",
              "javac -Xlint:all"));
    }
    return findings;
  }

  private String place(LintLine one) {
    if (one.file().isEmpty()) {
      return "";
    }
    Path file = Path.of(one.file());
    Path shown = file.startsWith(root) ? root.relativize(file) : file.getFileName();
    return shown.toString().replace('\\', '/') + (one.line() < 0 ? "" : ":" + one.line());
  }
}
