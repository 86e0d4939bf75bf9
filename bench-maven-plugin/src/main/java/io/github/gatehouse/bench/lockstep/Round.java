package io.github.gatehouse.bench.lockstep;

import java.util.Objects;

/**
 * What each side measured in its turns.
 *
 * @param first whose turn came first, by a coin; then in reverse, and so on: A B B A A B
 */
public record Round(Version first, Sample base, Sample head) {
  public Round {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(head, "head");
  }

  /** The sample of a side. */
  public Sample of(Version version) {
    return version == Version.BASE ? base : head;
  }
}
