package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SortedMap;

/**
 * How fast a model gives its tokens, held against an objective.
 *
 * @param threads that worked on one token
 * @param tokens that the objective is about, at least 1
 * @param tokensPerSecond measured, above 0
 * @param sloSeconds the objective: so long may all the tokens take; above 0
 */
public record InferenceSpeed(
    String tool,
    Basis basis,
    int threads,
    int tokens,
    BigDecimal tokensPerSecond,
    BigDecimal sloSeconds)
    implements Evidence {
  public InferenceSpeed {
    Checks.atLeastOne("threads", threads);
    Checks.atLeastOne("tokens", tokens);
    Checks.positive("tokensPerSecond", tokensPerSecond);
    Checks.positive("sloSeconds", sloSeconds);
  }

  /** How long all the tokens take: rounded up, so that what is shown within the bound is. */
  private BigDecimal seconds(int digits) {
    return BigDecimal.valueOf(tokens).divide(tokensPerSecond, digits, RoundingMode.CEILING);
  }

  private boolean inTime() {
    return BigDecimal.valueOf(tokens).compareTo(sloSeconds.multiply(tokensPerSecond)) <= 0;
  }

  @Override
  public Outcome outcome() {
    return inTime() ? Outcome.PASS : Outcome.FAIL;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    return new Metrics()
        .with("threads", threads)
        .with("tokens", tokens)
        .with("tokensPerSecond", tokensPerSecond)
        .with("seconds", seconds(3))
        .with("slo", sloSeconds)
        .known();
  }

  @Override
  public int failing() {
    return inTime() ? 0 : 1;
  }

  @Override
  public List<String> segments() {
    String verdict = " (SLO ≤" + Words.plain(sloSeconds) + " s: " + (inTime() ? "pass" : "fail");
    return List.of(
        "inference: decode "
            + tokens
            + " tokens in "
            + seconds(1).toPlainString()
            + " s"
            + verdict
            + ")",
        tokensPerSecond.setScale(1, RoundingMode.FLOOR).toPlainString()
            + " tokens/s, "
            + Words.count(threads, "thread"));
  }

  /** Of two measurements the one that is further from its objective. */
  @Override
  public Evidence plus(Evidence other) {
    InferenceSpeed that = (InferenceSpeed) other;
    BigDecimal mine = that.sloSeconds.multiply(that.tokensPerSecond).multiply(big(tokens));
    BigDecimal theirs = sloSeconds.multiply(tokensPerSecond).multiply(big(that.tokens));
    InferenceSpeed worse = mine.compareTo(theirs) >= 0 ? this : that;
    return new InferenceSpeed(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        worse.threads,
        worse.tokens,
        worse.tokensPerSecond,
        worse.sloSeconds);
  }

  private static BigDecimal big(int count) {
    return BigDecimal.valueOf(count);
  }
}
