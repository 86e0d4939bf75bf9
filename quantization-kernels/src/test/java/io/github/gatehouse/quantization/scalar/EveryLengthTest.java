package io.github.gatehouse.quantization.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Properties at every length 0…1025; {@code -Dkernels.seed=…} repeats a run. */
class EveryLengthTest {
  private static final int LONGEST = 1025;

  private final long seed = Long.getLong("kernels.seed", System.nanoTime());

  @BeforeEach
  void printTheSeed() {
    System.out.println("EveryLengthTest -Dkernels.seed=" + seed);
  }

  @ParameterizedTest
  @EnumSource
  void ternaryDataComesBackBitForBit(TernaryFormat format) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int length = 0; length <= LONGEST; length++) {
      TernaryShape shape = TernaryShape.vector(length);
      float[] weights = Codes.times(Codes.random(length, random), random.nextFloat() + 0.001f);
      for (ScaleRule rule : new ScaleRule[] {ScaleRule.ABSMAX, ScaleRule.SIGN}) {
        byte[] packed = Codes.pack(format, shape, weights, rule);
        float[] restored = Codes.unpack(format, shape, packed);
        assertThat(Arrays.equals(restored, weights))
            .as("%s of %d weights by %s, seed %d", format, length, rule, seed)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void packingWhatWasUnpackedGivesTheSameBytes(TernaryFormat format) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int length = 0; length <= LONGEST; length++) {
      TernaryShape shape = TernaryShape.vector(length);
      byte[] packed = Codes.pack(format, shape, Codes.random(length, random));
      float[] restored = Codes.unpack(format, shape, packed);
      assertThat(Codes.pack(format, shape, restored, ScaleRule.ABSMAX))
          .as("%s of %d weights, seed %d", format, length, seed)
          .isEqualTo(packed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRuleGivesTheCodesOfDivisionInDoublePrecision(TernaryFormat format) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int length = 1; length <= LONGEST; length++) {
      TernaryShape shape = TernaryShape.vector(length);
      float[] weights = new float[length];
      for (int i = 0; i < length; i++) {
        weights[i] = (float) random.nextGaussian();
      }
      byte[] packed = Codes.pack(format, shape, weights, ScaleRule.ABSMEAN);
      float scale = format.scale(packed);
      float[] restored = Codes.unpack(format, shape, packed);
      for (int i = 0; i < length; i++) {
        double rounded = Math.floor(Math.abs((double) weights[i]) / scale + 0.5);
        double code = Math.copySign(Math.min(1, rounded), weights[i]);
        assertThat(restored[i])
            .as("%s weight %d of %d, seed %d", format, i, length, seed)
            .isEqualTo((float) (code * scale) + 0f);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whateverWasInThePackedArrayBeforeIsOverwritten(TernaryFormat format) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int length = 0; length <= LONGEST; length++) {
      TernaryShape shape = TernaryShape.vector(length);
      int[] codes = Codes.random(length, random);
      byte[] dirty = new byte[format.packedBytes(shape)];
      random.nextBytes(dirty);
      ScalarKernel.of(format)
          .quantize(Codes.times(codes, 1), shape, Quantization.by(ScaleRule.ABSMAX), dirty);
      assertThat(dirty)
          .as("%s of %d weights, seed %d", format, length, seed)
          .isEqualTo(Codes.pack(format, shape, codes));
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneNonZeroWeightIsFoundInEveryPlaceAndNowhereElse(TernaryFormat format) {
    TernaryShape shape = TernaryShape.vector(259);
    for (int place = 0; place < shape.weights(); place++) {
      for (int code : new int[] {-1, 1}) {
        int[] codes = new int[shape.weights()];
        codes[place] = code;
        byte[] packed = Codes.pack(format, shape, codes);
        assertThat(Codes.unpack(format, shape, packed))
            .as("%s with %d at %d", format, code, place)
            .isEqualTo(Codes.times(codes, 1));
      }
    }
  }
}
