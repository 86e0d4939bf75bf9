package io.github.gatehouse.bench.overhead;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Overhead;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What follows from the measurements: the cost of one call over the time of the operation, and the
 * cost of an export over the interval. Three means have intervals of their own, each at a third of
 * the error, so that all hold together with {@value #CONFIDENCE} % (Bonferroni).
 */
public record OverheadVerdict(Claim claim, int intervalSeconds, OverheadData data) {
  /** Per cent, of all intervals together. */
  static final int CONFIDENCE = 95;

  private static final double EACH = 1 - (1 - CONFIDENCE / 100.0) / 3;
  private static final int PERCENT = 100;
  private static final double NANOS = 1e9;
  private static final int SHOWN = 2;

  /** CPU nanoseconds of a plain operation. */
  public BigDecimal operationNanos() {
    return shown(operation().mean(), RoundingMode.HALF_UP, SHOWN + 1);
  }

  /** CPU nanoseconds that one call adds. */
  public BigDecimal callNanos() {
    return shown(call().mean(), RoundingMode.HALF_UP, SHOWN + 1);
  }

  /** CPU nanoseconds of one export; null where nothing is exported. */
  public BigDecimal exportNanos() {
    return exports() ? shown(export().mean(), RoundingMode.HALF_UP, SHOWN + 1) : null;
  }

  private boolean exports() {
    return intervalSeconds > 0 && !data.exportNanos().isEmpty();
  }

  private MeanInterval operation() {
    return MeanInterval.of(data.operationNanos(), EACH);
  }

  private MeanInterval call() {
    return MeanInterval.of(data.callNanos(), EACH);
  }

  private MeanInterval export() {
    return exports() ? MeanInterval.of(data.exportNanos(), EACH) : MeanInterval.ZERO;
  }

  /** Why the data give no share: the operation's interval reaches 0. Empty where they give one. */
  Optional<String> noise() {
    MeanInterval operation = operation();
    return operation.low() > 0
        ? Optional.empty()
        : Optional.of(
            "the operation takes "
                + Math.round(operation.mean())
                + " ns, and its interval reaches "
                + Math.round(operation.low())
                + " ns: too few pairs, or too much noise");
  }

  /**
   * The evidence, of data without {@link #noise}.
   *
   * @throws IllegalArgumentException if the data are too few or too noisy for an interval
   */
  public Overhead overhead() {
    MeanInterval share = call().times(claim.calls()).over(operation());
    if (exports()) {
      share = share.plus(export().times(1 / (intervalSeconds * NANOS)));
    }
    MeanInterval percent = share.times(PERCENT);
    MeanInterval direct = MeanInterval.of(data.directPercent(), CONFIDENCE / 100.0);
    return new Overhead(
        "jmh",
        Basis.MEASURED,
        claim.name(),
        shown(percent.mean(), RoundingMode.HALF_UP, SHOWN + 1),
        shown(percent.low(), RoundingMode.FLOOR, SHOWN),
        shown(percent.high(), RoundingMode.CEILING, SHOWN),
        BigDecimal.valueOf(CONFIDENCE),
        claim.boundPercent(),
        shown(direct.mean(), RoundingMode.HALF_UP, SHOWN + 1),
        shown(direct.low(), RoundingMode.FLOOR, SHOWN),
        shown(direct.high(), RoundingMode.CEILING, SHOWN),
        intervalSeconds);
  }

  /** Rounded outwards, so that what is shown holds what was computed. */
  private static BigDecimal shown(double value, RoundingMode rounding, int digits) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).round(new MathContext(digits, rounding)).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
