package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Warnings of a linter.
 *
 * @param modules examined
 * @param warnings number of warnings by rule; rules without a warning are left out
 * @param allowed warnings that the policy accepts, at least 0
 */
public record LintRun(
    String tool, Basis basis, int modules, SortedMap<String, Integer> warnings, int allowed)
    implements Evidence {
  private static final int SHOWN = 5;

  public LintRun {
    Checks.notNegative("modules", modules);
    Checks.notNegative("allowed", allowed);
    warnings = Words.sorted(warnings);
  }

  private long over() {
    return Words.total(warnings.values()) - allowed;
  }

  /** All warnings of all rules; an int's largest value where there are more. */
  public int total() {
    return Words.clamp(Words.total(warnings.values()));
  }

  @Override
  public Outcome outcome() {
    if (modules == 0) {
      return Outcome.inconclusive("no module examined");
    }
    return over() <= 0 ? Outcome.PASS : Outcome.FAIL;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    Metrics counts = new Metrics().with("modules", modules).with("allowed", allowed);
    return (modules == 0 ? counts : counts.with("warnings", total())).known();
  }

  @Override
  public int failing() {
    return modules == 0 ? 0 : Words.clamp(Math.max(0, over()));
  }

  @Override
  public List<String> segments() {
    String bound = allowed == 0 ? "" : " (≤" + allowed + ")";
    String detail =
        total() == 0
            ? Words.count(modules, "module")
            : warnings.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue(), a.getValue()))
                .limit(SHOWN)
                .map(rule -> Words.segment(rule.getKey()) + ": " + rule.getValue())
                .collect(Collectors.joining(", "));
    String more = warnings.size() > SHOWN ? ", +" + (warnings.size() - SHOWN) + " rules" : "";
    return List.of(Words.count(total(), "warning") + bound + " (" + detail + more + ")");
  }

  @Override
  public Evidence plus(Evidence other) {
    LintRun that = (LintRun) other;
    return new LintRun(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        tool.equals(that.tool) ? Words.add(modules, that.modules) : Math.max(modules, that.modules),
        Words.sum(warnings, that.warnings),
        Words.add(allowed, that.allowed));
  }
}
