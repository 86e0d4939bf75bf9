package io.github.gatehouse.gate.lint;

import io.github.gatehouse.receipts.json.SarifLog;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the policy makes of one linter's run.
 *
 * @param keys of all findings
 * @param counted findings that nothing accepts
 */
record JudgedRun(
    LinterRun run,
    LintPolicy policy,
    Path root,
    Map<LintFinding, String> keys,
    List<LintFinding> counted) {
  static JudgedRun of(LinterRun run, LintPolicy policy, Path root, Path module) {
    Map<LintFinding, String> keys = LintKeys.of(module, run.findings());
    return new JudgedRun(run, policy, root, keys, policy.counted(run, module, keys));
  }

  Evidence evidence() {
    if (run.problem().isPresent()) {
      return new Unmeasured(run.tool(), run.problem().get().what());
    }
    SortedMap<String, Integer> checks = new TreeMap<>();
    run.findings().forEach(one -> checks.merge(one.check(), 1, Integer::sum));
    int accepted = run.findings().size() - counted.size();
    return new LintRun(run.tool(), Basis.MEASURED, 1, checks, accepted + policy.tolerance(run));
  }

  List<Finding> findings() {
    if (run.problem().isPresent()) {
      return List.of(run.problem().get());
    }
    return counted.size() > policy.tolerance(run)
        ? new LintFindings(root, policy).of(run, counted)
        : List.of();
  }

  SarifLog.Run sarif() {
    return new LintSarif(root).run(this);
  }
}
