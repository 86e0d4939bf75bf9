package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * What instrumentation costs, as a share of the operation that it rides on, held against a bound.
 * All numbers but the interval's seconds are per cent of the operation's CPU time.
 *
 * @param name of the claim, such as {@code otlp}: lower-case letters, digits and {@code _}
 * @param percent estimate: the cost of one call, measured alone, and of what happens once an
 *     interval
 * @param lowPercent lower end of its interval
 * @param highPercent upper end of its interval
 * @param confidencePercent of the interval
 * @param boundPercent what it may cost, above 0
 * @param directPercent how much slower the whole instrumented operation is, measured directly
 * @param directLowPercent lower end of the interval of that
 * @param directHighPercent upper end of the interval of that
 * @param intervalSeconds time between two exports; 0 where nothing is exported
 */
public record Overhead(
    String tool,
    Basis basis,
    String name,
    BigDecimal percent,
    BigDecimal lowPercent,
    BigDecimal highPercent,
    BigDecimal confidencePercent,
    BigDecimal boundPercent,
    BigDecimal directPercent,
    BigDecimal directLowPercent,
    BigDecimal directHighPercent,
    int intervalSeconds)
    implements Evidence {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  public Overhead {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name is '" + name + "'; at most 40 lower-case letters, digits and _, a letter first");
    }
    ordered("", lowPercent, percent, highPercent);
    ordered("direct", directLowPercent, directPercent, directHighPercent);
    Checks.digits("confidencePercent", Objects.requireNonNull(confidencePercent));
    Checks.positive("boundPercent", boundPercent);
    Checks.notNegative("intervalSeconds", intervalSeconds);
  }

  private static void ordered(String what, BigDecimal low, BigDecimal middle, BigDecimal high) {
    Checks.digits(what + "LowPercent", Objects.requireNonNull(low));
    Checks.digits(what + "Percent", Objects.requireNonNull(middle));
    Checks.digits(what + "HighPercent", Objects.requireNonNull(high));
    if (low.compareTo(middle) > 0 || middle.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          what + "Percent is " + middle + "; it must lie in [" + low + ", " + high + "]");
    }
  }

  private boolean within() {
    return highPercent.compareTo(boundPercent) <= 0;
  }

  /** True where the whole operation, measured directly, costs more than the bound for certain. */
  private boolean contradicted() {
    return directLowPercent.compareTo(boundPercent) > 0;
  }

  @Override
  public Outcome outcome() {
    return failing() > 0 ? Outcome.FAIL : withoutFailing();
  }

  @Override
  public Outcome withoutFailing() {
    if (failing() == 0 && contradicted()) {
      return Outcome.inconclusive(
          name + "_overhead: measured directly it is at least " + percent(directLowPercent));
    }
    return within() || failing() > 0
        ? Outcome.PASS
        : Outcome.inconclusive(
            name + "_overhead: the bound " + percent(boundPercent) + " lies in its interval");
  }

  @Override
  public int failing() {
    return lowPercent.compareTo(boundPercent) > 0 ? 1 : 0;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    return new Metrics()
        .with("overhead", percent)
        .with("low", lowPercent)
        .with("high", highPercent)
        .with("confidence", confidencePercent)
        .with("bound", boundPercent)
        .with("direct", directPercent)
        .with("directLow", directLowPercent)
        .with("directHigh", directHighPercent)
        .with("interval", intervalSeconds)
        .known();
  }

  @Override
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    segments.add(
        "%s_overhead: %s [%s, %s] (≤%s: %s)"
            .formatted(
                name,
                percent(percent),
                Words.plain(lowPercent),
                Words.plain(highPercent),
                percent(boundPercent),
                outcome().status()));
    if (intervalSeconds > 0) {
      segments.add(intervalSeconds + " s interval");
    }
    segments.add(
        "directly %s [%s, %s]"
            .formatted(
                percent(directPercent),
                Words.plain(directLowPercent),
                Words.plain(directHighPercent)));
    return segments;
  }

  private static String percent(BigDecimal value) {
    return Words.plain(value) + "%";
  }

  /** Of two claims the worse one: the one with the worse outcome, or else nearer to its bound. */
  @Override
  public Evidence plus(Evidence other) {
    Overhead that = (Overhead) other;
    int order = outcome().status().compareTo(that.outcome().status());
    if (order == 0) {
      order =
          highPercent
              .multiply(that.boundPercent)
              .compareTo(that.highPercent.multiply(boundPercent));
    }
    Overhead worse = order >= 0 ? this : that;
    return new Overhead(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        worse.name,
        worse.percent,
        worse.lowPercent,
        worse.highPercent,
        worse.confidencePercent,
        worse.boundPercent,
        worse.directPercent,
        worse.directLowPercent,
        worse.directHighPercent,
        worse.intervalSeconds);
  }
}
