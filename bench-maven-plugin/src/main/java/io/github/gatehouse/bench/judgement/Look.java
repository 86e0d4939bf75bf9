package io.github.gatehouse.bench.judgement;

import io.github.gatehouse.bench.recording.Setup;
import java.util.ArrayList;
import java.util.List;

/**
 * A moment at which an alarm is possible.
 *
 * @param data that the test uses: the first ones
 * @param alpha the chance of a false alarm at this look, over all hypotheses of its family
 */
record Look(int data, double alpha) {
  /** What each look may spend of its family's false alarm rate. */
  private static final double[] SHARES = {0.45, 0.25, 0.18, 0.12};

  private static final double GROWTH = 1.5;

  /**
   * The looks of a family: the first as soon as one hypothesis can be rejected among all, the
   * others at half as many data again. They depend on nothing that is measured, and not on the
   * bound of pairs, which somebody may raise after a look.
   *
   * @param alpha false alarm rate of the family
   * @param hypotheses in it, 1 or more
   */
  static List<Look> of(double alpha, int hypotheses) {
    List<Look> looks = new ArrayList<>();
    int data = fewest(SHARES[0] * alpha, hypotheses);
    for (double share : SHARES) {
      looks.add(new Look(data, share * alpha));
      data = (int) Math.ceil(GROWTH * data);
    }
    return List.copyOf(looks);
  }

  /** The only look of a family that has one. */
  static Look single(double alpha, int hypotheses) {
    return new Look(fewest(alpha, hypotheses), alpha);
  }

  /** How many signs must agree before chance is as rare as that. */
  private static int fewest(double alpha, int hypotheses) {
    int data = Setup.FEWEST_PAIRS;
    while (Math.scalb(1.0, -data) > alpha / hypotheses) {
      data++;
    }
    return data;
  }
}
