package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Gate;
import java.util.HashSet;
import java.util.List;
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

  /** Those of one gate, in the same order. */
  public List<Waiver> of(Gate gate) {
    return all.stream().filter(one -> one.gate() == gate).toList();
  }
}
