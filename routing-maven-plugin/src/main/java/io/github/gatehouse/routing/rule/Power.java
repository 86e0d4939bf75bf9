package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** How small a fault a gate would have found, against what is asked: 0 to 1. */
final class Power {
  /** Slowdown in per cent that a comparison should be able to see; the bench plugin's default. */
  private static final BigDecimal DETECT = BigDecimal.valueOf(5);

  private static final int DIGITS = 6;

  private Power() {}

  static BigDecimal of(Standing gate) {
    Map<String, BigDecimal> numbers = gate.metrics();
    if (!(gate.policy().gate() instanceof Gate known)) {
      return BigDecimal.ONE;
    }
    return switch (known) {
      case TESTS -> tests(numbers);
      case MUTATION -> atMostOne(numbers.get("wilsonLower"), numbers.get("threshold"));
      case PERF -> atMostOne(DETECT, numbers.get("detectable"));
      default -> BigDecimal.ONE;
    };
  }

  /** Tests executed, of those that there are or must be. */
  private static BigDecimal tests(Map<String, BigDecimal> numbers) {
    BigDecimal executed = numbers.get("executed");
    BigDecimal skipped = numbers.get("skipped");
    if (executed == null || skipped == null) {
      return BigDecimal.ONE;
    }
    BigDecimal all = executed.add(skipped).max(numbers.getOrDefault("floor", BigDecimal.ZERO));
    return atMostOne(executed, all);
  }

  /** A ratio; 1 where a gate of this kind did not measure it, as booleans have no power. */
  private static BigDecimal atMostOne(BigDecimal part, BigDecimal whole) {
    return part == null || whole == null || whole.signum() <= 0
        ? BigDecimal.ONE
        : part.divide(whole, DIGITS, RoundingMode.HALF_UP).min(BigDecimal.ONE);
  }
}
