package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.judgement.Clearance;
import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Setup;

/**
 * How many more pairs a verdict will take, if things go on as they have begun. Orders what is
 * measured and tells the time that remains; decides nothing.
 */
final class Forecast {
  /** Of an unchanged benchmark before anything is known of it. */
  private static final int USUAL = 5;

  /**
   * A look comes at the first number of pairs that can raise an alarm, and then after half more.
   */
  private static final double GROWTH = 1.5;

  private final Clearance clearance;
  private final double tolerance;
  private final int mostPairs;
  private final int firstLook;

  Forecast(Setup setup) {
    this.clearance = new Clearance(setup.budget(), setup.mostPairs());
    this.tolerance = Math.log1p(setup.budget().tolerance());
    this.mostPairs = setup.mostPairs();
    double alpha = setup.budget().falseAlarmRate() / 3 / Math.max(1, setup.measured().size());
    this.firstLook = (int) Math.ceil(-Math.log(alpha) / Math.log(2));
  }

  /**
   * More pairs until a ruling that is open is decided, 1 or more. What all pairs that are allowed
   * will not decide is as far away as can be, however few of them are left.
   */
  double pairs(Ruling ruling) {
    int pairs = ruling.pairs();
    double needed =
        ruling.effects().stream()
            .filter(effect -> effect.metric() == ruling.metric())
            .mapToDouble(effect -> more(effect, pairs))
            .findFirst()
            .orElse(USUAL - pairs);
    return Math.max(1, Math.min(mostPairs, needed));
  }

  /** More pairs until a control holds that need not be decided, 1 or more. */
  double holding(Ruling ruling) {
    int missing = Setup.FEWEST_PAIRS - ruling.pairs();
    return missing > 0 ? Math.min(missing, pairs(ruling)) : pairs(ruling);
  }

  /** Pairs of an unchanged benchmark. */
  double clearance() {
    return USUAL;
  }

  /** More pairs until an alarm is possible again. */
  double alarm(int pairs) {
    return pairs < firstLook ? firstLook - pairs : Math.ceil(GROWTH * pairs) - pairs;
  }

  private double more(Effect effect, int pairs) {
    if (Double.isNaN(effect.deviation())) {
      return USUAL - pairs;
    }
    double clear =
        clearance
            .pairs(effect.estimate(), effect.deviation())
            .map(all -> (double) all - effect.pairs())
            .orElse((double) mostPairs);
    return effect.estimate() > tolerance ? Math.min(clear, alarm(pairs)) : clear;
  }
}
