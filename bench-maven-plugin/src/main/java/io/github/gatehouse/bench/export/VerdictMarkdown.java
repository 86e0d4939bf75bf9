package io.github.gatehouse.bench.export;

import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchControl;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.text.Foreign;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A comparison as Markdown, short enough for the summary of a job: what is not well comes first.
 */
public final class VerdictMarkdown {
  /** Rows of a table that a person reads; the rest is counted. */
  private static final int ROWS = 200;

  private static final Set<Verdict> FINE = EnumSet.of(Verdict.CLEARED, Verdict.IMPROVED);

  private final StringBuilder out = new StringBuilder();

  private VerdictMarkdown() {}

  /** The text. */
  public static String write(BenchComparison comparison) {
    VerdictMarkdown page = new VerdictMarkdown();
    page.heading(comparison);
    page.controls(comparison.controls());
    page.table(comparison.benchmarks());
    return page.out.toString();
  }

  private void heading(BenchComparison comparison) {
    long fine = comparison.benchmarks().stream().filter(VerdictMarkdown::fine).count();
    out.append("### Benchmarks: ").append(fine).append(" of ");
    out.append(comparison.benchmarks().size()).append(" not slower\n\n");
    out.append("Against ").append(text(comparison.baseline().name()));
    out.append(": slower by more than ").append(plain(comparison.tolerancePercent()));
    out.append(" % is REGRESSED, ").append(plain(comparison.detectPercent()));
    out.append(" % ruled out is CLEARED");
    if (comparison.falseAlarmPercent() != null) {
      out.append("; at most ").append(plain(comparison.falseAlarmPercent()));
      out.append(" % of such runs raise a false alarm");
    }
    out.append(".\n\n");
    if (comparison.noisy()) {
      out.append("Noisy host: others used the machine too much of the time.\n\n");
    }
  }

  private void controls(List<BenchControl> controls) {
    for (BenchControl control : controls) {
      if (!control.held()) {
        out.append("**Control failed**: ").append(text(control.name())).append(" is ");
        out.append(control.verdict());
        out.append(control.reason() == null ? "" : ": " + text(control.reason()));
        out.append("\n\n");
      }
    }
  }

  private void table(List<BenchVerdict> verdicts) {
    out.append("| benchmark | verdict | change | detectable | why |\n|---|---|---|---|---|\n");
    verdicts.stream()
        .sorted(Comparator.comparing(VerdictMarkdown::fine))
        .limit(ROWS)
        .forEach(this::row);
    if (verdicts.size() > ROWS) {
      out.append("\nand ").append(verdicts.size() - ROWS).append(" more\n");
    }
  }

  private void row(BenchVerdict one) {
    String metric = one.metric() == null ? "" : " (" + one.metric() + ")";
    String change = one.changePercent() == null ? "" : VerdictText.change(one) + metric;
    String detectable =
        one.detectablePercent() == null ? "" : VerdictText.percent(one.detectablePercent());
    out.append("| ").append(text(one.id())).append(" | ");
    out.append(fine(one) ? one.verdict() : "**" + one.verdict() + "**").append(" | ");
    out.append(change).append(" | ").append(detectable).append(" | ");
    out.append(text(VerdictText.why(one))).append(" |\n");
  }

  private static boolean fine(BenchVerdict verdict) {
    return FINE.contains(verdict.verdict());
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  /** Foreign text as text: whatever Markdown or HTML could take for its own is an entity. */
  private static String text(String foreign) {
    StringBuilder safe = new StringBuilder();
    Foreign.shown(foreign, Foreign.KEPT)
        .codePoints()
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point) || " .,/=+%:;".indexOf(point) >= 0) {
                safe.appendCodePoint(point);
              } else {
                safe.append("&#").append(point).append(';');
              }
            });
    return safe.toString().replace("://", "&#58;//").replace("www.", "www&#46;");
  }
}
