package io.github.gatehouse.routing.outcome;

import java.util.Objects;

/**
 * A decision that has an outcome.
 *
 * @param rule that decided
 * @param confidence that was stated, such as {@code HIGH}
 */
public record Judged(String rule, String confidence, Outcome outcome) {
  public Judged {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(outcome, "outcome");
  }

  boolean held() {
    return outcome == Outcome.HELD;
  }
}
