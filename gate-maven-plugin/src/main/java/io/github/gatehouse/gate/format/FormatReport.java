package io.github.gatehouse.gate.format;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.Tool;
import java.util.ArrayList;
import java.util.List;

/**
 * What a formatter would change.
 *
 * @param tool that examined the files
 * @param files examined
 * @param violations files that it would change, as far as it names them
 * @param unnamed files that it would change and only counts
 * @param fix command that changes them
 */
public record FormatReport(Tool tool, int files, List<String> violations, int unnamed, String fix) {
  private static final int SHOWN = 20;

  public FormatReport {
    violations = List.copyOf(violations);
  }

  /** The gate's result. */
  public GateResult result() {
    int count = violations.size() + unnamed;
    Formatting evidence = new Formatting(tool.name(), Basis.MEASURED, files, count);
    List<Finding> findings = new ArrayList<>();
    violations.stream()
        .limit(SHOWN)
        .forEach(
            file ->
                findings.add(
                    GateFinding.FORMAT_VIOLATIONS.of(
                        tool.name() + " would change this file", file, fix)));
    int more = count - findings.size();
    if (more > 0) {
      String what = more + " more files need formatting, " + count + " in all";
      findings.add(GateFinding.FORMAT_VIOLATIONS.of(what, "", fix));
    }
    return GateResult.of(evidence, findings, tool);
  }
}
