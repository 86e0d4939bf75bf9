package io.github.gatehouse.bench.judgement;

/**
 * Hypotheses that share a part of the false alarm rate: one for each benchmark. The parts add up to
 * the whole, so that the rate holds for all of them together.
 */
enum Family {
  /** The time metric that a benchmark is judged by. */
  PRIMARY(0.70),
  /** Wall time, where it is not the primary metric. */
  WALL(0.15),
  /** Allocation. */
  ALLOCATION(0.15);

  private final double share;

  Family(double share) {
    this.share = share;
  }

  /** Its part of a whole run's false alarm rate. */
  double alpha(double falseAlarmRate) {
    return share * falseAlarmRate;
  }
}
