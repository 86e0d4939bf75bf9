package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Gate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

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
   * All ten gates; exactly the named ones are required.
   *
   * @param required ids such as {@code tests}; empty for the defaults
   * @throws IllegalArgumentException if an id names no gate
   */
  public static Policy requiring(Collection<String> required) {
    if (required.isEmpty()) {
      return standard();
    }
    required.forEach(Policy::known);
    return new Policy(
        standard().gates().stream()
            .map(
                one ->
                    new GatePolicy(
                        one.gate(),
                        required.contains(one.gate().id())
                            ? GatePolicy.Requirement.REQUIRED
                            : GatePolicy.Requirement.ADVISORY,
                        one.skips()))
            .toList());
  }

  private static void known(String id) {
    if (!Set.copyOf(Gate.ids()).contains(id)) {
      throw new IllegalArgumentException(
          "required names '"
              + id
              + "', which is no gate; the gates are "
              + String.join(", ", Gate.ids()));
    }
  }
}
