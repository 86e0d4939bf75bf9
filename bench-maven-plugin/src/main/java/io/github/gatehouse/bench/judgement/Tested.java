package io.github.gatehouse.bench.judgement;

/**
 * A hypothesis of one benchmark, tested at one look.
 *
 * @param metric that was tested
 * @param pairs of the benchmark that the look uses
 * @param significance exact, one-sided
 */
record Tested(Family family, Look look, Metric metric, int pairs, double significance) {
  /** Rejected whatever other benchmarks say. */
  boolean rejected(int hypotheses) {
    return significance <= look.alpha() / hypotheses;
  }
}
