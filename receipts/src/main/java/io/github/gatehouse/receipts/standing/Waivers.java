package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.Receipt;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All waivers of a project.
 *
 * @param all in the order in which they stand in their file; at most {@value #MOST}, no item of a
 *     gate twice
 */
public record Waivers(List<Waiver> all) {
  /** More than this are refused. */
  public static final int MOST = 1_000;

  /** None at all. */
  public static final Waivers NONE = new Waivers(List.of());

  public Waivers {
    all = List.copyOf(all);
    if (all.size() > MOST) {
      throw new IllegalArgumentException(all.size() + " waivers; at most " + MOST);
    }
    Set<List<String>> seen = new HashSet<>();
    for (Waiver one : all) {
      if (!seen.add(List.of(one.gate().id(), one.item()))) {
        throw new IllegalArgumentException(
            "item '" + one.item() + "' of gate " + one.gate().id() + " is waived twice");
      }
    }
  }

  /**
   * What lets everything through that fails in a receipt, for a person to read; empty where
   * anything is left over. It is {@link EffectiveStatus#WAIVED} for one receipt.
   *
   * @param present the day on which they are to hold
   */
  public Optional<String> excuse(Receipt receipt, Present present) {
    List<Waiver> own = all.stream().filter(one -> one.gate().id().equals(receipt.gate())).toList();
    List<Waiver> used = new Waiving(own, present).excusing(receipt);
    return used.isEmpty() ? Optional.empty() : Optional.of(Waiving.reason(used));
  }

  /** Those of one gate, in the same order. */
  public List<Waiver> of(AnyGate gate) {
    return all.stream().filter(one -> one.gate().equals(gate)).toList();
  }
}
