package io.github.gatehouse.bench.export;

import io.github.gatehouse.receipts.bench.BenchVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A verdict in words. */
final class VerdictText {
  private VerdictText() {}

  /** {@code REGRESSED cpu +12.34 % [+10.00 %, +14.00 %], detectable +3.00 % (reason)}. */
  static String line(BenchVerdict verdict) {
    StringBuilder text = new StringBuilder(verdict.verdict().name());
    if (verdict.metric() != null) {
      text.append(' ').append(verdict.metric());
    }
    if (verdict.changePercent() != null) {
      text.append(' ').append(change(verdict));
    }
    if (verdict.detectablePercent() != null) {
      text.append(", detectable ").append(percent(verdict.detectablePercent()));
    }
    String why = why(verdict);
    return why.isEmpty() ? text.toString() : text + " (" + why + ")";
  }

  static String change(BenchVerdict verdict) {
    String interval =
        verdict.lowPercent() == null || verdict.highPercent() == null
            ? ""
            : " [" + percent(verdict.lowPercent()) + ", " + percent(verdict.highPercent()) + "]";
    return percent(verdict.changePercent()) + interval;
  }

  static String percent(BigDecimal value) {
    String digits = value.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    return (value.signum() > 0 ? "+" : "") + digits + " %";
  }

  /** Its reason, and who accepted it. */
  static String why(BenchVerdict verdict) {
    String reason = verdict.reason() == null ? "" : verdict.reason();
    if (verdict.accepted() == null) {
      return reason;
    }
    return (reason.isEmpty() ? "" : reason + "; ") + "accepted: " + verdict.accepted();
  }
}
