package io.github.gatehouse.routing.decision;

import java.util.List;
import java.util.Objects;

/**
 * One rule, evaluated.
 *
 * @param rule id of the rule, kebab-case
 * @param condition when it chooses its target, in the policy's own words
 * @param action what it would do
 * @param target whom it would choose
 * @param truth whether the condition holds
 * @param needs the smallest change of facts that would make the condition hold; empty where it does
 * @param mention whether it is always named among the alternatives
 * @param evidence lines of the gates it looked at; foreign text
 */
public record Observation(
    String rule,
    String condition,
    Action action,
    Target target,
    Truth truth,
    List<Need> needs,
    boolean mention,
    List<String> evidence) {
  public Observation {
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(truth, "truth");
    needs = List.copyOf(needs);
    evidence = List.copyOf(evidence);
  }

  /** True where the condition holds. */
  public boolean fired() {
    return truth == Truth.TRUE;
  }
}
