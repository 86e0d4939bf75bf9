package io.github.gatehouse.gate.lint;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.receipts.model.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Findings of a linter as a receipt shows them: some of them, and how many there are.
 *
 * @param root places are shown relative to this directory
 * @param policy that counted them
 */
record LintFindings(Path root, LintPolicy policy) {
  private static final int SHOWN = 20;
  private static final String ACCEPT = "mvn process-test-classes -Dgate.lint.baseline=accept";

  List<Finding> of(LinterRun run, List<LintFinding> counted) {
    List<Finding> findings = new ArrayList<>();
    String fix = fix(run, counted.size());
    for (LintFinding one : counted.stream().limit(SHOWN).toList()) {
      String what = "[" + one.check() + "] " + one.message();
      findings.add(GateFinding.LINT_WARNINGS.of(what, one.place(root), fix));
    }
    int more = counted.size() - SHOWN;
    if (more > 0) {
      String all = more + " more warnings of " + run.tool() + ", " + counted.size() + " in all";
      String bound = "; at most " + policy.tolerance(run);
      findings.add(GateFinding.LINT_WARNINGS.of(all + bound, "", "see " + LintGate.SARIF));
    }
    return findings;
  }

  private String fix(LinterRun run, int counted) {
    String mend = "mend the line, or ";
    if (run.verdict() == LinterRun.Verdict.FATAL) {
      return mend + "tell " + run.tool() + " otherwise in the POM";
    }
    if (policy.compares(run)) {
      return mend + "accept it: " + ACCEPT;
    }
    return mend
        + (run.verdict() == LinterRun.Verdict.OPEN
            ? "-Dgate.lint.allowed=" + counted + " for the module"
            : "tell " + run.tool() + " otherwise in the POM");
  }
}
