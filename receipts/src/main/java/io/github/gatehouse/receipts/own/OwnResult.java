package io.github.gatehouse.receipts.own;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an own gate found in one module.
 *
 * @param evidence its verdict is computed from this and nothing else; none is inconclusive
 * @param findings everything to mend, worst first; {@code where} names what fails
 * @param reports files that the evidence rests on
 */
public record OwnResult(List<Evidence> evidence, List<Finding> findings, List<Path> reports) {
  public OwnResult {
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
    reports = List.copyOf(reports);
  }

  /**
   * What a check found: each finding counts by its id, and the gate passes where there are no more
   * than are allowed.
   *
   * @param tool that examined
   */
  public static OwnResult of(String tool, List<Finding> findings, int allowed) {
    SortedMap<String, Integer> rules = new TreeMap<>();
    findings.forEach(one -> rules.merge(one.id(), 1, Integer::sum));
    LintRun run = new LintRun(tool, Basis.MEASURED, 1, rules, allowed);
    return new OwnResult(List.of(run), findings, List.of());
  }

  /** The module has nothing to examine. */
  public static OwnResult nothingToExamine(String tool, String detail) {
    Skipped skipped = new Skipped(tool, SkipReason.NO_SURFACE, detail);
    return new OwnResult(List.of(skipped), List.of(), List.of());
  }

  /** The module should have been examined and could not be: never a pass. */
  public static OwnResult unmeasured(String tool, String reason) {
    return new OwnResult(List.of(new Unmeasured(tool, reason)), List.of(), List.of());
  }

  /** The same with the files that it rests on. */
  public OwnResult with(List<Path> files) {
    return new OwnResult(evidence, findings, files);
  }
}
