package io.github.gatehouse.routing.history;

/** How much of a target's budget one attempt costs; a limit of n failures is {@code 100 n}. */
public enum AttemptWeight {
  /** The work was done, and the gates still say no. */
  FAILURE(100),
  /** The build did not end in its time: as dear as a failure, or slowness would be free. */
  TIMEOUT(100),
  /** A cause outside the change, such as a server that did not answer: cheap, but never free. */
  TRANSIENT(1);

  private final int points;

  AttemptWeight(int points) {
    this.points = points;
  }

  /** Points, at least 1. */
  public int points() {
    return points;
  }
}
