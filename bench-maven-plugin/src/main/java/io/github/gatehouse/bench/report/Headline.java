package io.github.gatehouse.bench.report;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a page says first: whether something regressed, in one sentence. */
final class Headline {
  private static final Set<Verdict> GOOD = Set.of(Verdict.CLEARED, Verdict.IMPROVED);
  private static final Set<Verdict> MISSING = Set.of(Verdict.BROKEN, Verdict.GONE);

  private final Report report;
  private final int all;

  Headline(Report report) {
    this.report = report;
    this.all = report.judgement().rulings().size();
  }

  String sentence() {
    ErrorBudget budget = report.recording().setup().budget();
    if (all == 0) {
      return "No benchmark was compared.";
    }
    if (report.count(Verdict.REGRESSED) > 0) {
      return regressed(budget) + open();
    }
    if (!report.judgement().controlled()) {
      return "Nothing is proved: the controls did not give the right answers"
          + missing().map(words -> "; " + words).orElse("")
          + ".";
    }
    String none = "No benchmark got slower by " + Percent.share(budget.detect()) + " or more";
    return open().isEmpty() ? none + "." : "No benchmark is proved slower" + open();
  }

  private String regressed(ErrorBudget budget) {
    long bytes =
        report.judgement().rulings().stream()
            .filter(one -> one.verdict() == Verdict.REGRESSED && one.metric() == Metric.ALLOCATION)
            .count();
    long slower = report.count(Verdict.REGRESSED) - bytes;
    String of = " of " + all + (all == 1 ? " benchmark" : " benchmarks");
    String time = " got slower by more than " + Percent.share(budget.tolerance());
    if (slower == 0) {
      return bytes + of + (bytes == 1 ? " allocates" : " allocate") + " more";
    }
    String more = bytes == 0 ? "" : ", " + bytes + (bytes == 1 ? " allocates" : " allocate");
    return slower + of + time + (bytes == 0 ? "" : more + " more");
  }

  /** What else is not good, or the end of the sentence. */
  private String open() {
    List<String> parts = new ArrayList<>();
    missing().ifPresent(parts::add);
    long rest = all - report.count(Verdict.REGRESSED) - sum(MISSING) - sum(GOOD);
    if (rest > 0) {
      parts.add(rest + (rest == 1 ? " is" : " are") + " not cleared");
    }
    boolean alone = report.count(Verdict.REGRESSED) == 0 && parts.isEmpty();
    return alone ? "" : (parts.isEmpty() ? "" : "; " + String.join(", ", parts)) + ".";
  }

  private Optional<String> missing() {
    long missing = sum(MISSING);
    return missing == 0
        ? Optional.empty()
        : Optional.of(missing + (missing == 1 ? " is" : " are") + " broken or gone");
  }

  private long sum(Set<Verdict> verdicts) {
    return verdicts.stream().mapToLong(report::count).sum();
  }

  /** Class of the style sheet. */
  String kind() {
    if (report.count(Verdict.REGRESSED) + sum(MISSING) > 0) {
      return "bad";
    }
    return all > 0 && sum(GOOD) == all && report.judgement().controlled() ? "good" : "open";
  }
}
