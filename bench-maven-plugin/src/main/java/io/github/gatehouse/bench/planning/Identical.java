package io.github.gatehouse.bench.planning;

/** What is done with benchmarks that run the same code on both sides. */
public enum Identical {
  /** They are cleared without being run. */
  CLEAR,
  /** They are measured like the others. */
  MEASURE;

  /**
   * Reads {@code clear} or {@code measure}; null is {@code clear}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Identical parse(String text) {
    if (text == null || text.equals("clear")) {
      return CLEAR;
    }
    if (text.equals("measure")) {
      return MEASURE;
    }
    throw new IllegalArgumentException(
        "bench.identical is '" + text + "'; it must be clear or measure");
  }
}
