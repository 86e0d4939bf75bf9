package io.github.gatehouse.quantization.accuracy;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;

/**
 * A kernel that goes wrong in one of the ways that were once certified as right.
 *
 * @param packs true where it packs the wrong codes, false where it restores right ones wrongly
 */
record BrokenKernel(TernaryKernel right, Fault fault, boolean packs) implements TernaryKernel {
  enum Fault {
    /** Everything is 0. */
    ALL_ZERO {
      @Override
      float spoil(int index, float weight, float scale) {
        return 0;
      }
    },
    /** Everything is +absmax. */
    CONSTANT {
      @Override
      float spoil(int index, float weight, float scale) {
        return scale;
      }
    },
    /** Codes are negated. */
    SIGN_FLIPPED {
      @Override
      float spoil(int index, float weight, float scale) {
        return 0 - weight;
      }
    },
    /** Lanes 4–7 of every 8 are never written. */
    LANE_DROPPED {
      @Override
      float spoil(int index, float weight, float scale) {
        return index % 8 < 4 ? weight : 0;
      }
    },
    /** Fields 0, 1, 2 are taken for 0, 1, 2 instead of −1, 0, 1. */
    OFF_BY_ONE {
      @Override
      float spoil(int index, float weight, float scale) {
        return weight + scale;
      }
    };

    abstract float spoil(int index, float weight, float scale);
  }

  static BrokenKernel of(TernaryFormat format, Fault fault) {
    return new BrokenKernel(TernaryKernels.scalar(format), fault, false);
  }

  @Override
  public TernaryFormat format() {
    return right.format();
  }

  @Override
  public String implementation() {
    return "broken: " + fault;
  }

  @Override
  public void quantize(float[] weights, TernaryShape shape, Quantization how, byte[] packed) {
    right.quantize(weights, shape, how, packed);
    if (packs) {
      float scale = format().scale(packed);
      float[] spoiled = new float[weights.length];
      right.dequantize(packed, shape, spoiled);
      spoil(spoiled, scale);
      for (int i = 0; i < spoiled.length; i++) {
        spoiled[i] = Math.signum(spoiled[i]);
      }
      right.quantize(spoiled, shape, Quantization.by(ScaleRule.ABSMAX), packed);
      format().putScale(packed, scale);
    }
  }

  private void spoil(float[] weights, float scale) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = fault.spoil(i, weights[i], scale);
    }
  }

  @Override
  public void dequantize(byte[] packed, TernaryShape shape, float[] weights) {
    right.dequantize(packed, shape, weights);
    if (!packs) {
      spoil(weights, format().scale(packed));
    }
  }

  @Override
  public void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
    right.matvec(packed, shape, activations, sums);
  }
}
