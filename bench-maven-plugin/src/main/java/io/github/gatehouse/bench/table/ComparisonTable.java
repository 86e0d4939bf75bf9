package io.github.gatehouse.bench.table;

import io.github.gatehouse.receipts.bench.BenchChange;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A comparison as lines of text, worst verdict first. */
public final class ComparisonTable {
  private static final BigDecimal TENFOLD = BigDecimal.valueOf(900);

  private ComparisonTable() {}

  /** Head, one line for each benchmark, and the count of each verdict. */
  public static List<String> lines(BenchComparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "against '%s'%s: change of time per operation [%s %% interval]; slower by more than"
                + " %s %% is REGRESSED, %s %% ruled out is CLEARED",
            comparison.baseline().name(),
            at(comparison.baseline().commit()),
            comparison.confidencePercent().toPlainString(),
            comparison.tolerancePercent().toPlainString(),
            comparison.detectPercent().toPlainString()));
    if (comparison.baseline().quick() || comparison.candidate().quick()) {
      lines.add("quick: times are coarse; only effects beyond doubt are judged");
    }
    comparison.benchmarks().stream()
        .sorted(Comparator.comparingInt(verdict -> Verdict.worstFirst().indexOf(verdict.verdict())))
        .map(ComparisonTable::line)
        .forEach(lines::add);
    lines.add(summary(comparison));
    return lines;
  }

  /** The count of each verdict, worst first, in one line. */
  public static String summary(BenchComparison comparison) {
    Map<Verdict, Long> counts =
        comparison.benchmarks().stream()
            .collect(
                Collectors.groupingBy(
                    BenchVerdict::verdict,
                    () -> new TreeMap<>(Comparator.comparingInt(Verdict.worstFirst()::indexOf)),
                    Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", ", comparison.benchmarks().size() + " benchmarks: ", ""));
  }

  private static String line(BenchVerdict verdict) {
    String numbers =
        verdict.changePercent() == null
            ? ""
            : "  "
                + change(verdict.changes().get(0))
                + (verdict.detectablePercent() == null
                    ? ""
                    : ", detectable " + percent(verdict.detectablePercent()))
                + verdict.also().stream()
                    .map(one -> ", also " + change(one))
                    .collect(Collectors.joining());
    String reason = verdict.reason() == null ? "" : "  (" + verdict.reason() + ")";
    String accepted = verdict.accepted() == null ? "" : "  accepted by " + verdict.accepted();
    return String.format(
        Locale.ROOT,
        "%-12s %s%s; forks %d/%d%s%s",
        verdict.verdict(),
        verdict.id(),
        numbers,
        verdict.baselineForks(),
        verdict.candidateForks(),
        reason,
        accepted);
  }

  private static String change(BenchChange change) {
    return String.format(
        Locale.ROOT,
        "%s%s [%s, %s]",
        change.metric() == null ? "" : change.metric() + " ",
        percent(change.changePercent()),
        percent(change.lowPercent()),
        percent(change.highPercent()));
  }

  private static String percent(BigDecimal value) {
    if (value == null) {
      // A bound that so few pairs do not give.
      return "unknown";
    }
    // Beyond a factor of ten the digits are noise.
    return value.compareTo(TENFOLD) > 0
        ? "> +900 %"
        : String.format(Locale.ROOT, "%+.1f %%", value);
  }

  private static String at(String commit) {
    return commit == null ? "" : " @" + commit.substring(0, Math.min(7, commit.length()));
  }
}
