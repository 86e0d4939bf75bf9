package io.github.gatehouse.bench.bisect;

/** A module in which there is nothing to search for. */
public final class NoBenchmark extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Says how one is named. */
  public NoBenchmark() {
    super(
        "bench.include selects no benchmark; a bisection looks for one"
            + "\nFix: -Dbench.include='^its exact id$'");
  }
}
