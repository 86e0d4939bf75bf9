package io.github.gatehouse.bench.evaluation.rules;

/**
 * Alarms where the mean is so much larger: what scripts do, and {@code alert-threshold} of
 * github-action-benchmark (its README, "Alert when possible performance regression is detected").
 *
 * @param percent more than this alarms
 */
public record FixedPercent(int percent, int forks) implements Rule {
  @Override
  public String name() {
    return "mean more than " + percent + " % larger";
  }

  @Override
  public boolean alarms(Evidence evidence) {
    return evidence.head().mean() > evidence.base().mean() * (1 + percent / 100.0);
  }
}
