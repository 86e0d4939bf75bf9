package io.github.gatehouse.bench.measurement;

import java.util.Map;

/**
 * Turns JMH's scores into nanoseconds per operation, whatever the mode: so a throughput can never
 * be judged upside-down.
 */
public final class TimePerOperation {
  private static final Map<String, Double> NANOS =
      Map.of("ns", 1d, "us", 1e3, "ms", 1e6, "s", 1e9, "min", 60e9, "hr", 3600e9, "day", 86_400e9);

  private TimePerOperation() {}

  /**
   * Nanoseconds per operation.
   *
   * @param score as JMH reports it, positive
   * @param unit {@code ns/op} and the like, or {@code ops/s} and the like
   * @throws IllegalArgumentException if the unit is neither, or the score is not positive and
   *     finite
   */
  public static double nanos(double score, String unit) {
    if (!(score > 0) || Double.isInfinite(score)) {
      throw new IllegalArgumentException("score " + score + " " + unit + "; it must be positive");
    }
    String[] parts = unit.split("/", -1);
    if (parts.length == 2 && parts[1].equals("op") && NANOS.containsKey(parts[0])) {
      return score * NANOS.get(parts[0]);
    }
    if (parts.length == 2 && parts[0].equals("ops") && NANOS.containsKey(parts[1])) {
      return NANOS.get(parts[1]) / score;
    }
    throw new IllegalArgumentException("unit '" + unit + "'; known are time/op and ops/time");
  }
}
