package io.github.gatehouse.quantization.accuracy;

import java.util.random.RandomGenerator;

/** Kinds of test data, each with a known answer to how well three levels can represent it. */
public enum Distribution {
  /** −0.75, 0 and +0.75, equally likely. */
  TERNARY("ternary") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      return (random.nextInt(3) - 1) * 0.75f;
    }
  },
  /** Normal with mean 0 and standard deviation 1. */
  GAUSSIAN("Gaussian") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      return (float) random.nextGaussian();
    }
  },
  /** Double exponential with mean 0 and mean magnitude 1. */
  LAPLACE("Laplace") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      double magnitude = -Math.log(1 - random.nextDouble());
      return (float) (random.nextBoolean() ? magnitude : -magnitude);
    }
  },
  /** Uniform from −1 to 1. */
  UNIFORM("uniform") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      return (float) random.nextDouble(-1, 1);
    }
  },
  /** From −1 to 1 in equal steps. */
  RAMP("ramp") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      return (float) (2.0 * index / Math.max(1, length - 1) - 1);
    }
  },
  /** −0.75 everywhere: negative, because decoding everything to +absmax must not look right. */
  CONSTANT("constant") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      return -0.75f;
    }
  },
  /**
   * 0 but for ±0.75 in turns at the first and last eight places: of nothing but zeros every wrong
   * kernel makes zeros too, because their scale is 0.
   */
  ZERO("zero") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      boolean end = index < 8 || index >= length - 8;
      return end ? (index % 2 == 0 ? 0.75f : -0.75f) : 0;
    }
  },
  /** Normal with standard deviation 0.01 but for one 100, which is lane 5 of 8 in the middle. */
  SINGLE_OUTLIER("single outlier") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      return index == length / 16 * 8 + 5 ? 100 : (float) (0.01 * random.nextGaussian());
    }
  },
  /** Uniform over the subnormal numbers of both signs. */
  DENORMAL("denormal") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      return (random.nextInt(2 << 23) - (1 << 23)) * Float.MIN_VALUE;
    }
  },
  /**
   * Where rounding decides: ±½ of the largest and one ulp on either side, beside ±1 and 0. Nine
   * values in turns, so that each of them comes to every lane.
   */
  HALFWAY("halfway") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      float[] magnitudes = {1, 0.5f, Math.nextDown(0.5f), Math.nextUp(0.5f)};
      int turn = index % 9;
      return turn == 8 ? 0 : turn % 2 == 0 ? magnitudes[turn / 2] : -magnitudes[turn / 2];
    }
  },
  /**
   * Where a sign begins: the floats on either side of ±10⁻⁶, beside ±1 and 0. Eleven values in
   * turns.
   */
  NEAR_ZERO("near zero") {
    @Override
    float value(int index, int length, RandomGenerator random) {
      float[] magnitudes = {1, 1, 1, 1e-6f, Math.nextUp(1e-6f)};
      int turn = index % 11;
      return turn == 10 ? 0 : turn % 2 == 0 ? magnitudes[turn / 2] : -magnitudes[turn / 2];
    }
  };

  private final String label;

  Distribution(String label) {
    this.label = label;
  }

  /**
   * Name for people.
   *
   * @return for example {@code Gaussian}
   */
  public String label() {
    return label;
  }

  /**
   * Draws data.
   *
   * @param length number of values
   * @param random source of randomness
   * @return the values
   */
  public float[] sample(int length, RandomGenerator random) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = value(i, length, random);
    }
    return values;
  }

  abstract float value(int index, int length, RandomGenerator random);
}
