package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Facts;
import java.util.Objects;
import java.util.Optional;

/**
 * What conditions are held against.
 *
 * @param next target that the rules about the facts alone would loop to; empty where they would not
 *     loop
 */
public record Situation(Facts facts, Optional<String> next) {
  public Situation {
    Objects.requireNonNull(facts, "facts");
    Objects.requireNonNull(next, "next");
  }
}
