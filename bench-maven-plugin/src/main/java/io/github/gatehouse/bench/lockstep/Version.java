package io.github.gatehouse.bench.lockstep;

/** What a pair compares. */
public enum Version {
  /** What is there already. */
  BASE,
  /** What is judged. */
  HEAD;

  /** The opposite side. */
  public Version other() {
    return this == BASE ? HEAD : BASE;
  }
}
