package io.github.gatehouse.receipts.export;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A gate, or what else decides, as a test case.
 *
 * @param type the effective status
 * @param message why it did not pass; foreign text
 * @param line the evidence line; foreign text
 * @param time that its receipts say it took, at least 0
 */
public record Case(
    String name,
    Result result,
    String type,
    String message,
    String line,
    List<Finding> findings,
    Duration time) {
  /** No gate takes longer; a receipt that says so does not count. */
  private static final Duration LONGEST = Duration.ofDays(365);

  /** What a test case can come to. */
  public enum Result {
    PASS,
    FAILURE,
    ERROR,
    SKIPPED;

    String element() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The case of one gate. */
  public static Case of(Standing gate) {
    return new Case(
        gate.gate(),
        result(gate),
        gate.status().name(),
        gate.reason().isEmpty() ? gate.status().name() : gate.reason(),
        gate.line(),
        gate.findings(),
        time(gate));
  }

  private static Result result(Standing gate) {
    EffectiveStatus status = gate.status();
    if (status == EffectiveStatus.FAIL) {
      return Result.FAILURE;
    }
    if (status == EffectiveStatus.SKIP_OK) {
      return Result.SKIPPED;
    }
    if (status.passes()) {
      return Result.PASS;
    }
    // An advisory gate that is let through unmeasured; a required one never comes here.
    return gate.satisfied() ? Result.SKIPPED : Result.ERROR;
  }

  private static Duration time(Standing gate) {
    return gate.receipts().stream()
        .flatMap(one -> one.receipt().stream())
        .map(Receipt::invocation)
        .map(Case::time)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Duration time(Invocation one) {
    Duration time = Duration.between(one.startedOn(), one.finishedOn());
    return time.isNegative() || time.compareTo(LONGEST) > 0 ? Duration.ZERO : time;
  }

  /** Seconds with three decimals. */
  static String seconds(List<Duration> times) {
    Duration sum = times.stream().reduce(Duration.ZERO, Duration::plus);
    return String.format(Locale.ROOT, "%d.%03d", sum.toSeconds(), sum.toMillisPart());
  }
}
