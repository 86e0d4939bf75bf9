package io.github.gatehouse.bench.lockstep;

import java.util.Objects;

/**
 * One measured iteration of each side, one after the other.
 *
 * @param first whose came first, by a coin
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
