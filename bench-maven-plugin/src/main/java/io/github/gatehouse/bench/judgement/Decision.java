package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.receipts.bench.Verdict;

/**
 * What the pairs of one benchmark decide.
 *
 * @param verdict {@code REGRESSED}, {@code CLEARED}, {@code IMPROVED}; {@code INCONCLUSIVE} where
 *     they decide nothing yet
 * @param metric that it rests on
 * @param pairs that it rests on; 0 where nothing is decided
 * @param significance NaN where it does not rest on a test
 */
record Decision(Verdict verdict, Metric metric, int pairs, double significance) {
  boolean made() {
    return pairs > 0;
  }
}
