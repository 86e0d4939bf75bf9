package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Benchmarks of this run against a baseline. Percentages are changes of time per operation: +5 is
 * five per cent slower.
 *
 * @param verdicts number of benchmarks by verdict, verdicts in capitals as {@code CLEARED}
 * @param worstPercent estimate of the benchmark with the highest upper bound
 * @param boundPercent the bound that its verdict rests on: the upper one, or the lower one where it
 *     regressed
 * @param confidencePercent of the interval
 * @param detectablePercent the largest of the benchmarks' smallest detectable slowdowns
 * @param baselineSha256 digest of the baseline's measurements
 * @param candidateSha256 digest of this run's measurements
 * @param quick true where either side was a quick run
 */
public record PerfComparison(
    String tool,
    Basis basis,
    SortedMap<String, Integer> verdicts,
    BigDecimal worstPercent,
    BigDecimal boundPercent,
    BigDecimal confidencePercent,
    BigDecimal detectablePercent,
    String baselineSha256,
    String candidateSha256,
    boolean quick)
    implements Evidence {
  private static final List<String> BAD = List.of("REGRESSED", "BROKEN");
  private static final List<String> GOOD = List.of("CLEARED", "IMPROVED");

  public PerfComparison {
    verdicts = Words.sorted(verdicts);
    Checks.digits("worstPercent", worstPercent);
    Checks.digits("boundPercent", boundPercent);
    Checks.digits("confidencePercent", Objects.requireNonNull(confidencePercent));
    Checks.digits("detectablePercent", detectablePercent);
    Checks.hex64("baselineSha256", baselineSha256);
    Checks.hex64("candidateSha256", candidateSha256);
  }

  private long total() {
    return Words.total(verdicts.values());
  }

  private long of(List<String> names) {
    return Words.total(names.stream().map(name -> verdicts.getOrDefault(name, 0)).toList());
  }

  /** True where both sides are the same file: that compares nothing. */
  public boolean selfComparison() {
    return baselineSha256.equals(candidateSha256);
  }

  @Override
  public Outcome outcome() {
    return failing() > 0 ? Outcome.FAIL : withoutFailing();
  }

  @Override
  public Outcome withoutFailing() {
    if (selfComparison()) {
      return Outcome.inconclusive("baseline and candidate are the same measurements");
    }
    long undecided = total() - of(GOOD) - of(BAD);
    if (total() == 0 || undecided > 0) {
      return Outcome.inconclusive(undecided + " of " + total() + " benchmarks undecided");
    }
    return Outcome.PASS;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    if (selfComparison() || total() == 0) {
      return Collections.emptySortedMap();
    }
    return new Metrics()
        .with("total", BigDecimal.valueOf(total()))
        .with(List.of("REGRESSED", "BROKEN", "CLEARED", "IMPROVED"), verdicts)
        .with("undecided", BigDecimal.valueOf(total() - of(GOOD) - of(BAD)))
        .with("worst", worstPercent)
        .with("bound", boundPercent)
        .with("confidence", confidencePercent)
        .with("detectable", detectablePercent)
        .known();
  }

  @Override
  public int failing() {
    return selfComparison() ? 0 : Words.clamp(of(BAD));
  }

  @Override
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    boolean regressed = of(BAD) > 0;
    segments.add(head(regressed));
    if (worstPercent != null && boundPercent != null) {
      String sign = regressed ? " (≥ " : " (≤ ";
      segments.add(
          "worst "
              + percent(worstPercent)
              + sign
              + percent(boundPercent)
              + " at "
              + Words.plain(confidencePercent)
              + "%)");
    }
    if (detectablePercent != null) {
      segments.add("detectable: ≥" + plain(detectablePercent) + "%");
    }
    verdicts.forEach(
        (name, n) -> {
          if (n > 0 && !GOOD.contains(name) && !BAD.contains(name)) {
            segments.add(n + "/" + total() + " " + Words.segment(Words.lower(name)));
          }
        });
    if (quick) {
      segments.add("quick");
    }
    return segments;
  }

  private String head(boolean bad) {
    if (selfComparison()) {
      return "baseline and candidate are the same measurements";
    }
    if (bad) {
      return of(BAD) + "/" + total() + " regressed or broken";
    }
    return total() == of(GOOD)
        ? "no regression in " + total()
        : of(GOOD) + "/" + total() + " cleared";
  }

  private static String percent(BigDecimal value) {
    return (value.signum() < 0 ? "" : "+") + plain(value) + "%";
  }

  private static String plain(BigDecimal value) {
    return value.setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  @Override
  public Evidence plus(Evidence other) {
    PerfComparison that = (PerfComparison) other;
    boolean mine = compare(boundPercent, that.boundPercent) >= 0;
    boolean self = selfComparison();
    return new PerfComparison(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        Words.sum(verdicts, that.verdicts),
        mine ? worstPercent : that.worstPercent,
        mine ? boundPercent : that.boundPercent,
        confidencePercent.min(that.confidencePercent),
        compare(detectablePercent, that.detectablePercent) >= 0
            ? detectablePercent
            : that.detectablePercent,
        // A self-comparison on either side must survive being taken together.
        self ? baselineSha256 : that.baselineSha256,
        self ? candidateSha256 : that.candidateSha256,
        quick || that.quick);
  }

  private static int compare(BigDecimal one, BigDecimal other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return one.compareTo(other);
  }
}
