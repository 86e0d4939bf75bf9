package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Mutants that the tests had to notice.
 *
 * @param killed mutants that a test noticed, by failing or by never ending
 * @param examined mutants made, those that no test reaches included
 * @param thresholdPercent score to be reached, from 0 to less than 100: the lower bound of a score
 *     never is 100
 * @param base what {@code newSurvivors} and {@code eliminated} are counted against, {@code
 *     name@commit}; empty if there is nothing to compare with
 * @param newSurvivors mutants in changed code that survived, and did not in the base
 * @param eliminated survivors of the base that are killed now
 */
public record MutationRun(
    String tool,
    Basis basis,
    int killed,
    int examined,
    BigDecimal thresholdPercent,
    String base,
    int newSurvivors,
    int eliminated)
    implements Evidence {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The normal distribution's quantile that leaves 2.5 % on either side. */
  private static final double Z = 1.959963984540054;

  public MutationRun {
    Checks.notNegative("killed", killed);
    Checks.notNegative("newSurvivors", newSurvivors);
    Checks.notNegative("eliminated", eliminated);
    Checks.digits("thresholdPercent", Objects.requireNonNull(thresholdPercent));
    if (thresholdPercent.signum() < 0 || thresholdPercent.compareTo(HUNDRED) >= 0) {
      throw new IllegalArgumentException(
          "thresholdPercent is " + thresholdPercent + "; at least 0 and less than 100");
    }
    atMost("killed", killed, examined, "examined");
    atMost("newSurvivors", newSurvivors, examined, "examined");
    atMost("eliminated", eliminated, killed, "killed");
    Objects.requireNonNull(base, "base");
    if (base.isEmpty() && newSurvivors + eliminated > 0) {
      throw new IllegalArgumentException(
          (newSurvivors + " new survivors and " + eliminated + " eliminated")
              + "; without a base neither can be told");
    }
  }

  private static void atMost(String field, int value, int bound, String what) {
    if (value > bound) {
      throw new IllegalArgumentException(
          field + " is " + value + "; at most the " + bound + " " + what);
    }
  }

  /**
   * Lower end of the two-sided 95 % score interval for {@code killed} of {@code examined}, in
   * percent with one decimal, rounded down: {@code (p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 +
   * z²/n)}, z = 1.96. It does not reach 100 and tells few mutants from many: 3 of 3 have 43.8 %.
   * Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
   * Journal of the American Statistical Association 22 (1927), 209–212.
   *
   * @return 0 where nothing was examined
   */
  public BigDecimal wilsonLower() {
    if (killed == 0) {
      return BigDecimal.ZERO; // Exactly; the formula leaves a rounding error.
    }
    double n = examined;
    double p = killed / n;
    double square = Z * Z / n;
    double root = Math.sqrt(p * (1 - p) * square + square * square / 4);
    double lower = (p + square / 2 - root) / (1 + square);
    return BigDecimal.valueOf(100 * lower).setScale(1, RoundingMode.FLOOR);
  }

  @Override
  public Outcome outcome() {
    if (examined == 0) {
      return Outcome.inconclusive("no mutant examined");
    }
    return failing() > 0 ? Outcome.FAIL : withoutFailing();
  }

  /** Survivors that are let through are not killed: the score stays what it is. */
  @Override
  public Outcome withoutFailing() {
    if (examined == 0) {
      return Outcome.inconclusive("no mutant examined");
    }
    if (wilsonLower().compareTo(thresholdPercent) < 0) {
      return Outcome.inconclusive(
          "of " + Words.count(examined, "mutant") + ", too few for a score of " + threshold());
    }
    return base.isEmpty()
        ? Outcome.inconclusive("no base to tell new survivors from old ones")
        : Outcome.PASS;
  }

  private int lacking() {
    BigDecimal needed = thresholdPercent.multiply(BigDecimal.valueOf(examined)).divide(HUNDRED);
    return Math.max(0, needed.setScale(0, RoundingMode.CEILING).intValueExact() - killed);
  }

  /** The new survivors, or the mutants that lack for the threshold if those are more. */
  @Override
  public int failing() {
    return Math.max(newSurvivors, lacking());
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    Metrics counts = new Metrics().with("examined", examined).with("threshold", thresholdPercent);
    if (examined > 0) {
      counts.with("killed", killed).with("survived", examined - killed);
      counts.with("score", score(1, RoundingMode.FLOOR)).with("wilsonLower", wilsonLower());
    }
    if (!base.isEmpty()) {
      counts.with("newSurvivors", newSurvivors).with("eliminated", eliminated);
    }
    return counts.known();
  }

  private BigDecimal score(int decimals, RoundingMode mode) {
    return HUNDRED
        .multiply(BigDecimal.valueOf(killed))
        .divide(BigDecimal.valueOf(examined), decimals, mode);
  }

  private String threshold() {
    return "≥" + Words.plain(thresholdPercent) + "%";
  }

  @Override
  public List<String> segments() {
    if (examined == 0) {
      return List.of("0/0 killed");
    }
    // With the threshold's decimals no score is shown on the other side of it.
    int decimals = Math.max(0, thresholdPercent.stripTrailingZeros().scale());
    RoundingMode mode = lacking() > 0 ? RoundingMode.FLOOR : RoundingMode.HALF_UP;
    List<String> segments = new ArrayList<>();
    segments.add(
        ("score " + score(decimals, mode).toPlainString() + "% (" + threshold() + "), ")
            + (killed + "/" + examined + " killed"));
    if (outcome().status() == Status.INCONCLUSIVE) {
      segments.add("lower bound: " + wilsonLower().toPlainString() + "% at 95%");
    }
    if (base.isEmpty()) {
      segments.add("base: none");
    } else {
      segments.add("new survivors: " + newSurvivors);
      segments.add("eliminated: " + eliminated);
    }
    return segments;
  }

  /** Together they have a base only if both have one: what one cannot tell, both cannot. */
  @Override
  public Evidence plus(Evidence other) {
    MutationRun that = (MutationRun) other;
    boolean based = !base.isEmpty() && !that.base.isEmpty();
    return new MutationRun(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        Words.add(killed, that.killed),
        Words.add(examined, that.examined),
        thresholdPercent.max(that.thresholdPercent),
        based ? Words.join(base, that.base) : "",
        based ? Words.add(newSurvivors, that.newSurvivors) : 0,
        based ? Words.add(eliminated, that.eliminated) : 0);
  }
}
