package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One gate's place in a decision.
 *
 * @param status the worst over all modules
 * @param reason why it is not a pass, one line; empty for {@code PASS}; may hold foreign text
 * @param line evidence of all modules taken together; may hold foreign text
 * @param findings everything to mend, from receipts and from reading them
 * @param receipts that were read for this gate
 * @param waivers that match items which fail, whether or not they cover all of them
 */
public record Standing(
    GatePolicy policy,
    EffectiveStatus status,
    String reason,
    String line,
    List<Finding> findings,
    List<StoredReceipt> receipts,
    List<Waiver> waivers) {
  public Standing {
    findings = List.copyOf(findings);
    receipts = List.copyOf(receipts);
    waivers = List.copyOf(waivers);
  }

  /** A standing to which no waiver applies. */
  public Standing(
      GatePolicy policy,
      EffectiveStatus status,
      String reason,
      String line,
      List<Finding> findings,
      List<StoredReceipt> receipts) {
    this(policy, status, reason, line, findings, receipts, List.of());
  }

  /** The gate's id. */
  public String gate() {
    return policy.gate().id();
  }

  /** True where this gate lets the decision be a final one. */
  public boolean satisfied() {
    return policy.satisfiedBy(status);
  }

  /**
   * Numbers that the gate measured, by name, all modules taken together; where two kinds of
   * evidence have a number of the same name, that of the first kind by name. Empty where a receipt
   * must not be believed.
   */
  public SortedMap<String, BigDecimal> metrics() {
    SortedMap<String, BigDecimal> numbers = new TreeMap<>();
    SortedMap<String, Evidence> kinds = new TreeMap<>();
    for (StoredReceipt stored : receipts) {
      if (!stored.problems().isEmpty()) {
        return numbers;
      }
    }
    Answers.of(receipts)
        .forEach(one -> kinds.merge(one.getClass().getSimpleName(), one, Evidence::plus));
    kinds.values().forEach(one -> one.metrics().forEach(numbers::putIfAbsent));
    return numbers;
  }
}
