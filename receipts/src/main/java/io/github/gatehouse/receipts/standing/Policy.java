package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.OwnGate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What is asked of all gates. Every gate of a policy owes its receipts, required or not.
 *
 * @param gates in the order in which they are shown, each gate at most once
 * @param waivers of failing items, of any gates
 */
public record Policy(List<GatePolicy> gates, Waivers waivers) {
  public Policy {
    Objects.requireNonNull(waivers, "waivers");
    gates = List.copyOf(gates);
    if (gates.stream().map(GatePolicy::gate).distinct().count() != gates.size()) {
      throw new IllegalArgumentException("a gate stands twice in the policy: " + gates);
    }
    if (gates.isEmpty()) {
      throw new IllegalArgumentException("the policy names no gate; nothing would be checked");
    }
  }

  /** Gates without any waiver. */
  public Policy(List<GatePolicy> gates) {
    this(gates, Waivers.NONE);
  }

  /** The same gates with other waivers. */
  public Policy with(Waivers other) {
    return new Policy(gates, other);
  }

  /** All ten gates with their defaults. */
  public static Policy standard() {
    return new Policy(Arrays.stream(Gate.values()).map(GatePolicy::standard).toList());
  }

  /**
   * All ten gates and the own ones that are named; exactly the named ones are required. Where only
   * own gates are named, they are required beside the default ones.
   *
   * @param required ids such as {@code tests} or {@code own-licenses}; empty for the defaults
   * @throws IllegalArgumentException if an id names no gate
   */
  public static Policy requiring(Collection<String> required) {
    if (required.isEmpty()) {
      return standard();
    }
    List<AnyGate> named = required.stream().distinct().map(Policy::known).toList();
    boolean ownOnly = named.stream().allMatch(OwnGate.class::isInstance);
    List<GatePolicy> gates = new ArrayList<>();
    for (GatePolicy one : standard().gates()) {
      gates.add(ownOnly ? one : one.required(named.contains(one.gate())));
    }
    named.stream()
        .filter(OwnGate.class::isInstance)
        .forEach(own -> gates.add(GatePolicy.standard(own)));
    return new Policy(gates);
  }

  private static AnyGate known(String id) {
    return AnyGate.of(id)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "required names '"
                        + id
                        + "', which is no gate; the gates are "
                        + String.join(", ", Gate.ids())
                        + " and own-…"));
  }
}
