package io.github.gatehouse.bench.recording;

import java.util.Objects;

/**
 * What is to happen to one benchmark.
 *
 * @param reason in one line; null where the fate says it all
 */
public record Plan(Fate fate, String reason) {
  public Plan {
    Objects.requireNonNull(fate, "fate");
  }
}
