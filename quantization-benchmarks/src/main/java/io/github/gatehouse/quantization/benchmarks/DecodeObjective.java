package io.github.gatehouse.quantization.benchmarks;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The objective of the decode step: so many tokens in so many seconds. Its benchmarks have ids such
 * as {@code decode/1} for one thread and {@code decode/all} for all cores; one operation is one
 * token.
 */
public final class DecodeObjective {
  /** Tokens that are decoded. */
  public static final int TOKENS = 128;

  /** Seconds that they may take. */
  public static final int SECONDS = 10;

  private static final Pattern ID = Pattern.compile("decode/(?:.*/)?(all|[1-9]\\d{0,3})");

  private DecodeObjective() {}

  /**
   * How many threads work on one token.
   *
   * @param id of a benchmark
   * @param cores of the machine
   * @return threads, at least 1; empty if the benchmark decodes nothing
   */
  public static OptionalInt threads(String id, int cores) {
    Matcher matcher = ID.matcher(id);
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        matcher.group(1).equals("all") ? Math.max(1, cores) : Integer.parseInt(matcher.group(1)));
  }
}
