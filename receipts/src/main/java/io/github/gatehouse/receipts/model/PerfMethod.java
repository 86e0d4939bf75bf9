package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a comparison of benchmarks was made, and what it promises.
 *
 * @param name {@code pairs}: both sides measured in turns; {@code baseline}: held against a stored
 *     run
 * @param tolerancePercent slowdowns up to this much are accepted
 * @param detectPercent a benchmark is cleared where slowdowns of this much are ruled out
 * @param falseAlarmPercent of a whole run, over all benchmarks together; absent where it is not
 *     kept
 * @param powerPercent how surely a slowdown of {@code detectPercent} is found; absent where no such
 *     promise is made
 * @param noisy true where others used the machine too much of the time
 * @param control why the controls say that nothing measured counts, one line; absent where they
 *     hold
 */
public record PerfMethod(
    String name,
    BigDecimal tolerancePercent,
    BigDecimal detectPercent,
    BigDecimal falseAlarmPercent,
    BigDecimal powerPercent,
    boolean noisy,
    String control) {
  /** Measured in turns, in one session. */
  public static final String PAIRS = "pairs";

  public PerfMethod {
    Objects.requireNonNull(name, "name");
    Checks.digits("tolerancePercent", Objects.requireNonNull(tolerancePercent));
    Checks.digits("detectPercent", Objects.requireNonNull(detectPercent));
    Checks.digits("falseAlarmPercent", falseAlarmPercent);
    Checks.digits("powerPercent", powerPercent);
  }

  List<String> segments() {
    List<String> segments = new ArrayList<>();
    if (noisy) {
      segments.add("noisy host");
    }
    if (control != null) {
      segments.add("control: " + Words.segment(control));
    }
    return segments;
  }

  void addTo(Metrics metrics) {
    metrics
        .with("tolerance", tolerancePercent)
        .with("detect", detectPercent)
        .with("falseAlarm", falseAlarmPercent)
        .with("power", powerPercent)
        .with("noisy", noisy ? 1 : 0);
  }

  /** Of two runs the weaker promise: false alarms of both add up. */
  static PerfMethod weaker(PerfMethod one, PerfMethod other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    boolean kept = one.falseAlarmPercent != null && other.falseAlarmPercent != null;
    boolean sure = one.powerPercent != null && other.powerPercent != null;
    return new PerfMethod(
        Words.join(one.name, other.name),
        one.tolerancePercent.max(other.tolerancePercent),
        one.detectPercent.max(other.detectPercent),
        kept ? sum(one.falseAlarmPercent, other.falseAlarmPercent) : null,
        sure ? one.powerPercent.min(other.powerPercent) : null,
        one.noisy || other.noisy,
        one.control == null ? other.control : one.control);
  }

  /** Rounded up where it has more digits than a receipt may hold. */
  private static BigDecimal sum(BigDecimal one, BigDecimal other) {
    return one.add(other).round(Checks.LONGEST);
  }
}
