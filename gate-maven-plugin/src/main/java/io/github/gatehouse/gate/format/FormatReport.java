package io.github.gatehouse.gate.format;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.Tool;
import io.github.gatehouse.receipts.model.Unmeasured;
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
 * @param unread what kept it from examining all of them
 */
public record FormatReport(
    Tool tool, int files, List<String> violations, int unnamed, String fix, List<Finding> unread) {
  private static final int SHOWN = 20;

  public FormatReport {
    violations = List.copyOf(violations);
    unread = List.copyOf(unread);
  }

  /** A report of files that could all be examined. */
  public FormatReport(Tool tool, int files, List<String> violations, int unnamed, String fix) {
    this(tool, files, violations, unnamed, fix, List.of());
  }

  /** The gate's result. */
  public GateResult result() {
    int count = violations.size() + unnamed;
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Formatting(tool.name(), Basis.MEASURED, files, count));
    List<Finding> findings = new ArrayList<>();
    if (!unread.isEmpty()) {
      Finding first = unread.get(0);
      String more = unread.size() == 1 ? "" : ", and " + (unread.size() - 1) + " more";
      evidence.add(new Unmeasured(tool.name(), first.what() + " " + first.where() + more));
      unread.stream().limit(SHOWN).forEach(findings::add);
    }
    violations.stream()
        .limit(SHOWN)
        .forEach(
            file ->
                findings.add(
                    GateFinding.FORMAT_VIOLATIONS.of(
                        tool.name() + " would change this file", file, fix)));
    int more = count - Math.min(SHOWN, violations.size());
    if (more > 0) {
      String what = more + " more files need formatting, " + count + " in all";
      findings.add(GateFinding.FORMAT_VIOLATIONS.of(what, "", fix));
    }
    return new GateResult(evidence, findings, List.of(tool), List.of());
  }
}
