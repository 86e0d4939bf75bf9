package io.github.gatehouse.bench.lockstep;

import java.util.Objects;

/** A pair that could not be measured: one of its forks failed, died or hung. */
public final class PairBroken extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Version version;

  /**
   * @param version whose fork it was
   * @param message what happened to it
   */
  public PairBroken(Version version, String message) {
    super(message);
    this.version = Objects.requireNonNull(version, "version");
  }

  /** Whose fork it was. */
  public Version version() {
    return version;
  }
}
