package io.github.gatehouse.gate.result;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Tool;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one gate found in one module.
 *
 * @param evidence its verdict is computed from this and nothing else
 * @param findings everything to mend, worst first
 * @param tools that measured
 * @param reports files that the evidence rests on
 */
public record GateResult(
    List<Evidence> evidence, List<Finding> findings, List<Tool> tools, List<Path> reports) {
  public GateResult {
    evidence = List.copyOf(evidence);
    findings = List.copyOf(findings);
    tools = List.copyOf(tools);
    reports = List.copyOf(reports);
  }

  /** A measurement with what it found, without reports. */
  public static GateResult of(Evidence evidence, List<Finding> findings, Tool... tools) {
    return new GateResult(List.of(evidence), findings, List.of(tools), List.of());
  }

  /** The gate does not apply. */
  public static GateResult skipped(String tool, SkipReason reason, String detail) {
    return of(new Skipped(tool, reason, detail), List.of());
  }

  /** The gate applies and was not measured: the finding's text is the reason. */
  public static GateResult unmeasured(String tool, Finding finding) {
    return of(new Unmeasured(tool, finding.what()), List.of(finding));
  }

  /** The same with the reports that it rests on. */
  public GateResult with(List<Path> files) {
    return new GateResult(evidence, findings, tools, files);
  }

  /** Both together; the reports are those of this one. */
  public GateResult and(GateResult doubt) {
    List<Evidence> all = new ArrayList<>(evidence);
    all.addAll(doubt.evidence());
    List<Finding> more = new ArrayList<>(findings);
    more.addAll(doubt.findings());
    return new GateResult(all, more, tools, reports);
  }

  /** The same without reports, one of which is gone: it counts no longer as measured. */
  public GateResult without(String gone) {
    String what = "a report was deleted before its digest was taken: " + gone;
    return and(unmeasured("gatehouse", GateFinding.GATE_BROKE.of(what, gone, "mvn clean verify")))
        .with(List.of());
  }
}
