package io.github.gatehouse.gate.features;

import io.github.gatehouse.gate.features.BuildAnswer.End;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What came of the combinations of one shard.
 *
 * @param answers of those that were begun
 * @param notBegun those for which no time was left
 * @param took from the start of the first to the end of the last
 */
record Matrix(
    SortedMap<Combination, BuildAnswer> answers, List<Combination> notBegun, Duration took) {
  Matrix {
    answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    notBegun = List.copyOf(notBegun);
  }

  /** Those whose build ended like this, in order. */
  List<Combination> that(End end) {
    return answers.keySet().stream().filter(one -> answers.get(one).end() == end).toList();
  }
}
