package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the numbers of one piece of evidence; a number that is not known stays out. */
final class Metrics {
  private final SortedMap<String, BigDecimal> numbers = new TreeMap<>();

  Metrics with(String name, int count) {
    return with(name, BigDecimal.valueOf(count));
  }

  Metrics with(String name, BigDecimal numberOrNull) {
    if (numberOrNull != null) {
      numbers.put(name, numberOrNull);
    }
    return this;
  }

  /** Each key of a closed set in lower case: a key without an entry was counted, and is 0. */
  Metrics with(Iterable<String> keys, Map<String, Integer> counts) {
    keys.forEach(key -> with(Words.lower(key), counts.getOrDefault(key, 0)));
    return this;
  }

  SortedMap<String, BigDecimal> known() {
    return Collections.unmodifiableSortedMap(numbers);
  }
}
