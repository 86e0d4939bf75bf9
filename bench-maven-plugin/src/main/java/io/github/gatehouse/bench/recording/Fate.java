package io.github.gatehouse.bench.recording;

/** What becomes of a benchmark before the first pair. */
public enum Fate {
  /** It is measured on both sides. */
  MEASURED,
  /** Its reachable byte code, resources, JDK and flags are the same on both sides. */
  IDENTICAL,
  /** Only the head has it. */
  NEW,
  /** Only the base has it. */
  GONE,
  /** Both sides have it, in ways that cannot be compared. */
  INCOMPARABLE,
  /** It computes something else than at the base. */
  DIFFERENT
}
