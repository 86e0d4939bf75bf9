package io.github.gatehouse.bench.export;

import io.github.gatehouse.receipts.bench.BenchChange;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

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
    return change(verdict.changes().get(0));
  }

  private static String change(BenchChange change) {
    String interval =
        change.lowPercent() == null || change.highPercent() == null
            ? ""
            : " [" + percent(change.lowPercent()) + ", " + percent(change.highPercent()) + "]";
    return percent(change.changePercent()) + interval;
  }

  static String percent(BigDecimal value) {
    String digits = value.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
    return (value.signum() > 0 ? "+" : "") + digits + " %";
  }

  /** Its reason, what else got worse, and who accepted it. */
  static String why(BenchVerdict verdict) {
    List<String> parts = new ArrayList<>();
    if (verdict.reason() != null && !verdict.reason().isEmpty()) {
      parts.add(verdict.reason());
    }
    verdict.also().forEach(one -> parts.add("also " + one.metric() + " " + change(one)));
    if (verdict.accepted() != null) {
      parts.add("accepted: " + verdict.accepted());
    }
    return String.join("; ", parts);
  }
}
