package io.github.gatehouse.routing.decision;

import java.util.List;

/**
 * One rule, evaluated.
 *
 * @param rule id of the rule, kebab-case
 * @param condition when it chooses its target, in the project's own words
 * @param target whom it would choose
 * @param fired true where the condition holds
 * @param observed what the condition was held against, in the project's own words
 * @param evidence lines of the gates it looked at; foreign text
 */
public record Observation(
    String rule,
    String condition,
    Target target,
    boolean fired,
    String observed,
    List<String> evidence) {
  public Observation {
    evidence = List.copyOf(evidence);
  }
}
