package io.github.gatehouse.bench.overhead;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A claim as it is configured, by ids.
 *
 * @param name of the claim, lower-case letters, digits and {@code _}
 * @param operation id without instrumentation, and with it
 * @param call id of the smallest operation, and of the same with one call
 * @param calls of it in one operation, 1 or more
 * @param boundPercent of the operation's CPU time, above 0
 * @param pairs of each of the two, 3 to 1000
 */
public record Claim(
    String name,
    List<String> operation,
    List<String> call,
    int calls,
    BigDecimal boundPercent,
    int pairs) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final int FEWEST = 3;
  private static final int MOST = 1000;

  public Claim {
    operation = two("operation", operation);
    call = two("call", call);
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "bench.overhead.name is '" + name + "'; lower-case letters, digits and _, at most 40");
    }
    if (boundPercent.signum() <= 0) {
      throw new IllegalArgumentException(
          "bench.overhead.bound is " + boundPercent + " %; it must be above 0 %");
    }
    if (pairs < FEWEST || pairs > MOST) {
      throw new IllegalArgumentException(
          "bench.overhead.pairs is " + pairs + "; it must be " + FEWEST + " to " + MOST);
    }
    if (calls < 1) {
      throw new IllegalArgumentException("bench.overhead.calls is " + calls + "; at least 1");
    }
  }

  private static List<String> two(String what, List<String> ids) {
    List<String> trimmed = ids.stream().map(String::trim).toList();
    if (trimmed.size() != 2) {
      throw new IllegalArgumentException(
          "bench.overhead." + what + " is " + ids + "; it must be two ids: plain, instrumented");
    }
    return trimmed;
  }

  /**
   * Reads a bound such as {@code 0.1} or {@code 0.1%}.
   *
   * @throws IllegalArgumentException if it is no number
   */
  public static BigDecimal percent(String text) {
    try {
      return new BigDecimal(text.trim().replaceFirst("\\s*%$", ""));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "bench.overhead.bound is '" + text + "'; it must be per cent, such as 0.1", e);
    }
  }

  /** All ids. */
  public List<String> all() {
    List<String> all = new ArrayList<>(operation);
    all.addAll(call);
    return all;
  }

  /**
   * The benchmarks of its ids.
   *
   * @param known benchmarks by id
   * @throws IllegalArgumentException if there is none of an id
   */
  OverheadPlan plan(Map<String, BenchmarkKey> known) {
    return new OverheadPlan(
        key(known, operation.get(0)),
        key(known, operation.get(1)),
        key(known, call.get(0)),
        key(known, call.get(1)));
  }

  private static BenchmarkKey key(Map<String, BenchmarkKey> known, String id) {
    BenchmarkKey key = known.get(id);
    if (key == null) {
      throw new IllegalArgumentException(
          "bench.overhead names '" + id + "'; there are " + known.keySet());
    }
    return key;
  }
}
