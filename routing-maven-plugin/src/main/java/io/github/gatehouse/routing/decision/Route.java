package io.github.gatehouse.routing.decision;

import java.util.List;
import java.util.Objects;

/**
 * What a rule chooses.
 *
 * @param rule id of the rule, kebab-case
 * @param reasons at least one, in the project's own words
 */
public record Route(String rule, Action action, Target target, List<String> reasons) {
  public Route {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(target, "target");
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("rule " + rule + " chose " + action + " for no reason");
    }
  }
}
