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
 * @param verdicts number of benchmarks by verdict, verdicts in capitals as {@code CLEARED}; beside
 *     the verdicts of a measurement there are {@code IDENTICAL}, cleared because nothing that runs
 *     differs, and {@code ACCEPTED}, slower under a reviewed acceptance
 * @param worstPercent estimate of the benchmark with the highest upper bound
 * @param boundPercent the bound that its verdict rests on: the upper one, or the lower one where it
 *     regressed
 * @param confidencePercent of the two-sided interval whose end the bound is
 * @param detectablePercent the largest of the benchmarks' smallest detectable slowdowns
 * @param baselineSha256 digest of the baseline's measurements
 * @param candidateSha256 digest of this run's measurements
 * @param quick true where either side was a quick run
 * @param method how it was made; absent in receipts of before it was recorded
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
    boolean quick,
    PerfMethod method)
    implements Evidence {
  private static final String GONE = "GONE";
  private static final String IDENTICAL = "IDENTICAL";
  private static final String ACCEPTED = "ACCEPTED";
  private static final List<String> BAD = List.of("REGRESSED", "BROKEN", GONE);

  /** Receipts of before the method was recorded took what is gone for undecided. */
  private static final List<String> BAD_ONCE = List.of("REGRESSED", "BROKEN");

  private static final List<String> GOOD = List.of("CLEARED", "IMPROVED", IDENTICAL, ACCEPTED);
  private static final List<String> UNTIMED = List.of(IDENTICAL, GONE, "BROKEN", "NEW");

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

  private List<String> bad() {
    return method == null ? BAD_ONCE : BAD;
  }

  private long undecided() {
    return total() - of(GOOD) - of(bad());
  }

  /**
   * True where both sides are the same measurements: that compares nothing. Where nothing had to be
   * measured, both sides are rightly empty.
   */
  public boolean selfComparison() {
    return baselineSha256.equals(candidateSha256) && (total() == 0 || total() > of(UNTIMED));
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
    if (method != null && method.control() != null) {
      return Outcome.inconclusive("a control failed: " + Words.segment(method.control()));
    }
    if (total() == 0 || undecided() > 0) {
      return Outcome.inconclusive(undecided() + " of " + total() + " benchmarks undecided");
    }
    return Outcome.PASS;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    if (selfComparison() || total() == 0) {
      return Collections.emptySortedMap();
    }
    Metrics metrics =
        new Metrics()
            .with("total", BigDecimal.valueOf(total()))
            .with(List.of("REGRESSED", "BROKEN", "GONE"), verdicts)
            .with(List.of("CLEARED", "IMPROVED", "IDENTICAL", "ACCEPTED"), verdicts)
            .with("undecided", BigDecimal.valueOf(undecided()))
            .with("worst", worstPercent)
            .with("bound", boundPercent)
            .with("confidence", confidencePercent)
            .with("detectable", detectablePercent);
    if (method != null) {
      method.addTo(metrics);
    }
    return metrics.known();
  }

  @Override
  public int failing() {
    return selfComparison() ? 0 : Words.clamp(of(bad()));
  }

  @Override
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    boolean regressed = of(bad()) > 0;
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
    segments.addAll(counts());
    if (quick) {
      segments.add("quick");
    }
    if (method != null) {
      segments.addAll(method.segments());
    }
    return segments;
  }

  /** What the first segment does not tell apart. */
  private List<String> counts() {
    List<String> counts = new ArrayList<>();
    verdicts.forEach(
        (name, n) -> {
          boolean told = List.of("CLEARED", "IMPROVED").contains(name) || bad().contains(name);
          if (n > 0 && !told) {
            String words = name.equals(IDENTICAL) ? "identical byte code" : Words.lower(name);
            counts.add(n + "/" + total() + " " + Words.segment(words));
          }
        });
    return counts;
  }

  private String head(boolean bad) {
    if (selfComparison()) {
      return "baseline and candidate are the same measurements";
    }
    if (bad) {
      boolean gone = bad().contains(GONE) && verdicts.getOrDefault(GONE, 0) > 0;
      String words = " regressed or broken" + (gone ? " or gone" : "");
      return of(bad()) + "/" + total() + words;
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
        quick || that.quick,
        PerfMethod.weaker(method, that.method));
  }

  private static int compare(BigDecimal one, BigDecimal other) {
    if (one == null || other == null) {
      return Boolean.compare(one != null, other != null);
    }
    return one.compareTo(other);
  }
}
