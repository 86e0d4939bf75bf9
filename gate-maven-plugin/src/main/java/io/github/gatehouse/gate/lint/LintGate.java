package io.github.gatehouse.gate.lint;

import io.github.gatehouse.gate.json.BaselineFile;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.json.SarifLog;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Judges what linters found in one module, and leaves all of it in {@value #SARIF}.
 *
 * @param root findings are placed relative to this directory
 * @param module its directory
 * @param terms what counts
 */
public record LintGate(Path root, Path module, LintTerms terms) {
  /** All findings, from the module's directory. */
  public static final String SARIF = "target/gatehouse/lint.sarif";

  /**
   * Judges.
   *
   * @param runs of linters; none where the module has nothing to examine
   * @param later true where other linters of this build have been judged before
   * @throws IOException if the baseline or what the base had cannot be read, or nothing be written
   */
  public GateResult judge(List<LinterRun> runs, boolean later) throws IOException {
    if (runs.isEmpty()) {
      return GateResult.skipped("javac", SkipReason.NO_SURFACE, "no Java sources");
    }
    LintBaseline now = LintBaseline.of(runs, module);
    Optional<LintBaseline> baseline = baseline(now);
    LintPolicy policy = new LintPolicy(terms.allowed(), baseline, terms.newCode());
    List<JudgedRun> judged =
        runs.stream().map(run -> JudgedRun.of(run, policy, root, module)).toList();
    terms.keep(keys(judged));
    List<Finding> findings = new ArrayList<>();
    judged.forEach(one -> findings.addAll(one.findings()));
    findings.addAll(slack(baseline.map(one -> one.slack(now)).orElse(List.of())));
    List<Path> reports = new ArrayList<>();
    runs.forEach(run -> reports.addAll(run.reports()));
    reports.add(write(judged, later));
    return new GateResult(
        judged.stream().map(JudgedRun::evidence).toList(),
        findings,
        runs.stream().map(LinterRun::by).toList(),
        reports);
  }

  private Optional<LintBaseline> baseline(LintBaseline now) throws IOException {
    Optional<LintBaseline> before =
        BaselineFile.read(module).map(file -> new LintBaseline(file.tools()));
    Optional<LintBaseline> after = terms.mode().after(before, now);
    if (after.isPresent() && !after.equals(before)) {
      BaselineFile.of(after.get().tools()).write(module);
    }
    return after;
  }

  private static Map<String, Set<String>> keys(List<JudgedRun> judged) {
    Map<String, Set<String>> keys = new TreeMap<>();
    for (JudgedRun one : judged) {
      if (one.run().measured()) {
        keys.put(one.run().tool(), new TreeSet<>(one.keys().values()));
      }
    }
    return keys;
  }

  private List<Finding> slack(List<LintBaseline.Slack> slack) {
    if (slack.isEmpty()) {
      return List.of();
    }
    String places = slack.size() == 1 ? "place" : "places";
    String what =
        "the baseline allows more than there is in " + slack.size() + " " + places + "; first: ";
    String where = root.relativize(module.resolve(BaselineFile.NAME)).toString();
    return List.of(
        GateFinding.LINT_BASELINE_SLACK.of(
            what + slack.get(0),
            where.replace('\\', '/'),
            "mvn process-test-classes -Dgate.lint.baseline=write"));
  }

  private Path write(List<JudgedRun> judged, boolean later) throws IOException {
    Path file = module.resolve(SARIF);
    List<JudgedRun> measured = judged.stream().filter(one -> one.run().measured()).toList();
    SarifLog own = SarifLog.of(measured.stream().map(JudgedRun::sarif).toList());
    AtomicFile.write(file, (later ? own.after(SarifLog.read(file)) : own).text());
    return file;
  }
}
