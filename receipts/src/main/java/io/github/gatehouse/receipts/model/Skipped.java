package io.github.gatehouse.receipts.model;

import java.util.List;
import java.util.Objects;

/**
 * The gate does not apply.
 *
 * @param detail what makes the reason true, one line; empty if the reason says it all
 * @param modules that were skipped for this reason
 */
public record Skipped(String tool, SkipReason reason, String detail, int modules)
    implements Evidence {
  public Skipped {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
    if (modules < 1) {
      throw new IllegalArgumentException("modules is " + modules + "; at least 1");
    }
  }

  public Skipped(String tool, SkipReason reason, String detail) {
    this(tool, reason, detail, 1);
  }

  @Override
  public Basis basis() {
    return Basis.MEASURED;
  }

  @Override
  public Outcome outcome() {
    return Outcome.skipped(reason);
  }

  @Override
  public List<String> segments() {
    String what = modules == 1 ? "skipped (" : modules + " modules skipped (";
    return List.of(what + reason + ")" + (detail.isEmpty() ? "" : ": " + Words.segment(detail)));
  }

  /** Of two reasons the one that is harder to accept is kept. */
  @Override
  public Evidence plus(Evidence other) {
    Skipped that = (Skipped) other;
    boolean mine = reason.compareTo(that.reason) >= 0;
    return new Skipped(
        Words.join(tool, that.tool),
        mine ? reason : that.reason,
        detail.equals(that.detail) ? detail : "",
        Words.add(modules, that.modules));
  }
}
