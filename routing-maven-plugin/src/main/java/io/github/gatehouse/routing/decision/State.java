package io.github.gatehouse.routing.decision;

/** How far the build had come when the decision was written. */
public enum State {
  /** Written ahead; it stays where a build was killed without notice. */
  IN_PROGRESS,
  /** The build was told to stop. */
  INTERRUPTED,
  /** The build had ended, or receipts were judged by themselves. */
  DECIDED
}
