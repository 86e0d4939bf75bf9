package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.Origin;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.receipts.bench.BenchChange;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchControl;
import io.github.gatehouse.receipts.bench.BenchSide;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** A judgement as it is handed to other plugins, in per cent. */
public final class PairsComparison {
  /** How the sides were compared, as a comparison names it. */
  public static final String METHOD = "pairs";

  private static final double MOST_PERCENT = 1e9;

  private PairsComparison() {}

  /**
   * Digests of the files that the comparison rests on, SHA-256.
   *
   * @param baseResults of the base's results
   * @param headResults of the head's results
   * @param recording of the raw data
   */
  public record Digests(String baseResults, String headResults, String recording) {}

  /** The comparison that a judgement on a recording amounts to. */
  public static BenchComparison of(Recording recording, Judgement judgement, Digests digests) {
    ErrorBudget budget = recording.setup().budget();
    return new BenchComparison(
        side(recording, recording.setup().base(), digests.baseResults()),
        side(recording, recording.setup().head(), digests.headResults()),
        share(twoSided(Rule.confidence(budget))),
        share(budget.tolerance()),
        share(budget.detect()),
        METHOD,
        share(budget.falseAlarmRate()),
        share(budget.power()),
        judgement.controls().stream().map(PairsComparison::control).toList(),
        judgement.noisy(),
        digests.recording(),
        judgement.rulings().stream().map(PairsComparison::verdict).toList());
  }

  private static BenchSide side(Recording recording, Origin origin, String results) {
    return new BenchSide(
        origin.name(), origin.commit(), origin.tree(), results, false, recording.setup().machine());
  }

  private static BenchControl control(Control control) {
    return new BenchControl(
        control.name(),
        control.ruling().verdict(),
        control.held(),
        control.held() ? null : Controls.why(control));
  }

  private static BenchVerdict verdict(Ruling ruling) {
    Optional<Effect> effect =
        ruling.effects().stream().filter(one -> one.metric() == ruling.metric()).findFirst();
    Optional<BenchChange> change = effect.map(PairsComparison::change);
    int forks = effect.map(Effect::pairs).orElse(ruling.pairs());
    return new BenchVerdict(
        ruling.id(),
        ruling.verdict(),
        change.map(BenchChange::changePercent).orElse(null),
        change.map(BenchChange::lowPercent).orElse(null),
        change.map(BenchChange::highPercent).orElse(null),
        effect.map(one -> percent(one.detectable())).orElse(null),
        forks,
        forks,
        change.map(BenchChange::metric).orElse(null),
        ruling.effects().stream()
            .filter(one -> ruling.also().contains(one.metric()))
            .map(PairsComparison::change)
            .toList(),
        null,
        ruling.reason());
  }

  private static BenchChange change(Effect effect) {
    return new BenchChange(
        effect.metric().name().toLowerCase(Locale.ROOT),
        percent(effect.estimate()),
        percent(lower(effect)),
        percent(effect.excluded()));
  }

  /** The other end of the bound that verdicts rest on: as far below the estimate as that above. */
  private static double lower(Effect effect) {
    return effect.metric() == Metric.ALLOCATION
        ? effect.low()
        : 2 * effect.estimate() - effect.excluded();
  }

  private static BigDecimal percent(double log) {
    if (Double.isNaN(log)) {
      return null;
    }
    double value = Math.min(100 * Math.expm1(log), MOST_PERCENT);
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
  }

  /** Of an interval both of whose ends are bounds of that confidence: 0.99 where that is 0.995. */
  private static double twoSided(double confidence) {
    return 1 - 2 * (1 - confidence);
  }

  private static BigDecimal share(double share) {
    BigDecimal percent =
        BigDecimal.valueOf(100 * share).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0) : percent;
  }
}
