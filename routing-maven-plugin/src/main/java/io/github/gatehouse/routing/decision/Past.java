package io.github.gatehouse.routing.decision;

import java.util.List;
import java.util.Objects;

/**
 * An earlier decision about the same change.
 *
 * @param id {@code sha256:} and 64 hex digits
 * @param fingerprint digest of the state it was made in, 64 hex digits
 * @param weight points that the attempt costs, see {@link Loops#ATTEMPT}; at least 1
 * @param target id of its target
 * @param reasons in the project's own words
 */
public record Past(
    String id,
    String fingerprint,
    int weight,
    String rule,
    Action action,
    String target,
    List<String> reasons) {
  public Past {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(fingerprint, "fingerprint");
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(target, "target");
    reasons = List.copyOf(reasons);
    if (weight < 1) {
      throw new IllegalArgumentException("weight is " + weight + "; at least 1");
    }
  }
}
