package io.github.gatehouse.bench.history;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What one comparison said of one metric of one benchmark.
 *
 * @param at when it was begun, RFC 3339, UTC
 * @param base commit, 40 hex digits
 * @param head commit, 40 hex digits
 * @param machine fingerprint, 16 hex digits: those of the same machine, JDK and flags are the same
 * @param module whose benchmark it is, by its artifact id
 * @param pairs 0 where both sides run the same code: then all numbers are 0
 * @param d mean over pairs of ln(head/base): positive is slower
 * @param low lower end of its interval
 * @param high upper end of it
 * @param error standard error of {@code d}
 */
public record HistoryEntry(
    String at,
    String base,
    String head,
    String machine,
    String module,
    String id,
    Metric metric,
    Verdict verdict,
    int pairs,
    double d,
    double low,
    double high,
    double error) {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");
  private static final Pattern MACHINE = Pattern.compile("[0-9a-f]{16}");

  /** No ratio that was ever measured is this far from 1. */
  private static final double LARGEST = 100;

  public HistoryEntry {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(module, "module");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(verdict, "verdict");
    check("base", COMMIT.matcher(base).matches(), base);
    check("head", COMMIT.matcher(head).matches(), head);
    check("machine", MACHINE.matcher(machine).matches(), machine);
    check("pairs", pairs >= 0 && pairs != 1, pairs);
    check("d", Math.abs(d) <= LARGEST, d);
    check("low", low <= d && low >= -LARGEST, low);
    check("high", high >= d && high <= LARGEST, high);
    check("error", error >= 0 && error <= LARGEST, error);
    check("numbers of no pairs: d", pairs > 0 || d == 0 && error == 0, d);
  }

  private static void check(String name, boolean holds, Object value) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value);
    }
  }
}
