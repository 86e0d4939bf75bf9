package io.github.gatehouse.quantization.parity;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Awkward sizes and awkward numbers. */
final class ParityData {
  /** Every length up to here is tried. */
  private static final int LONGEST = 1025;

  /** Odd ones beyond: about the blocks of every kernel and the thresholds between its ways. */
  private static final List<Integer> LARGE =
      List.of(1151, 2047, 2559, 2561, 4095, 4097, 6911, 8193, 12_289, 16_383, 65_537, 131_099);

  /** Magnitudes at which float arithmetic changes its ways. */
  private static final float[] AWKWARD = {
    0f,
    -0f,
    Float.MIN_VALUE,
    -Float.MIN_VALUE,
    Float.MIN_NORMAL,
    1e-6f,
    Math.nextUp(1e-6f),
    1e-5f,
    0.5f,
    -0.5f,
    Math.nextDown(0.5f),
    Math.nextUp(-0.5f),
    Math.nextUp(0.5f),
    1f,
    -1f
  };

  private ParityData() {}

  static int[] lengths() {
    return IntStream.concat(
            IntStream.rangeClosed(0, LONGEST), LARGE.stream().mapToInt(Integer::intValue))
        .toArray();
  }

  /** What a tensor may look like; each kind brings another branch of a rule to light. */
  enum Kind {
    GAUSSIAN {
      @Override
      float weight(RandomGenerator random) {
        return (float) random.nextGaussian();
      }
    },
    TERNARY {
      @Override
      float weight(RandomGenerator random) {
        return (random.nextInt(3) - 1) * 0.7f;
      }
    },
    /** Exactly at ± half the scale of absmax, and one ulp beside. */
    TIES {
      @Override
      float weight(RandomGenerator random) {
        return AWKWARD[random.nextInt(AWKWARD.length)];
      }
    },
    ANY_BITS {
      @Override
      float weight(RandomGenerator random) {
        float any = Float.intBitsToFloat(random.nextInt());
        return Float.isFinite(any) ? any : Float.MAX_VALUE;
      }
    },
    DENORMAL {
      @Override
      float weight(RandomGenerator random) {
        return (random.nextInt(2 << 23) - (1 << 23)) * Float.MIN_VALUE;
      }
    };

    abstract float weight(RandomGenerator random);

    float[] weights(int length, RandomGenerator random) {
      float[] weights = new float[length];
      for (int i = 0; i < length; i++) {
        weights[i] = weight(random);
      }
      return weights;
    }
  }
}
