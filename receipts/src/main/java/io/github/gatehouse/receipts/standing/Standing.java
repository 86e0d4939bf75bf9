package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.List;

/**
 * One gate's place in a decision.
 *
 * @param status the worst over all modules
 * @param reason why it is not a pass, one line; empty for {@code PASS}; may hold foreign text
 * @param line evidence of all modules taken together; may hold foreign text
 * @param findings everything to mend, from receipts and from reading them
 * @param receipts that were read for this gate
 */
public record Standing(
    GatePolicy policy,
    EffectiveStatus status,
    String reason,
    String line,
    List<Finding> findings,
    List<StoredReceipt> receipts) {
  public Standing {
    findings = List.copyOf(findings);
    receipts = List.copyOf(receipts);
  }

  /** The gate's id. */
  public String gate() {
    return policy.gate().id();
  }

  /** True where this gate lets the decision be a final one. */
  public boolean satisfied() {
    return policy.satisfiedBy(status);
  }
}
