package io.github.gatehouse.quantization.benchmarks.workload;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kernels with one planted fault each must fail the trial. */
class WrongKernelTest {
  /** What is wrong with a kernel. */
  enum Fault {
    SIGN_FLIPPED,
    LAST_LANE_DROPPED,
    OFF_BY_ONE
  }

  /** The definition, and then the fault. */
  private record Wrong(TernaryKernel kernel, Fault fault) implements TernaryKernel {
    @Override
    public TernaryFormat format() {
      return kernel.format();
    }

    @Override
    public String implementation() {
      return "wrong";
    }

    @Override
    public void quantize(float[] weights, TernaryShape shape, Quantization how, byte[] packed) {
      float[] spoilt = weights.clone();
      spoil(spoilt);
      kernel.quantize(spoilt, shape, how, packed);
    }

    @Override
    public void dequantize(byte[] packed, TernaryShape shape, float[] weights) {
      kernel.dequantize(packed, shape, weights);
      spoil(weights);
    }

    @Override
    public void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
      kernel.matvec(packed, shape, activations, sums);
      int last = sums.length - 1;
      switch (fault) {
        case SIGN_FLIPPED -> sums[last] = -sums[last];
        case LAST_LANE_DROPPED -> sums[last] = 0;
        case OFF_BY_ONE -> sums[last]++;
      }
    }

    private void spoil(float[] weights) {
      int last = weights.length - 1;
      switch (fault) {
        case SIGN_FLIPPED -> weights[last] = -weights[last];
        case LAST_LANE_DROPPED -> weights[last] = 0;
        case OFF_BY_ONE -> {
          System.arraycopy(weights, 0, weights, 1, last);
          weights[0] = 1;
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultFailsTheCheckOfEveryOperation(Fault fault) {
    for (TernaryFormat format : TernaryFormat.values()) {
      TernaryKernel wrong = new Wrong(TernaryKernels.scalar(format), fault);
      float[] weights = Data.weights(1024);
      weights[1023] = 2;
      fails(new Quantizing(wrong, ScaleRule.SIGN, weights, bytes(format)));
      fails(new Dequantizing(wrong, weights, new float[1024]));
      fails(new BothWays(wrong, weights, bytes(format), new float[1024]));
    }
    TernaryShape shape = new TernaryShape(3, 256);
    TernaryKernel wrong = new Wrong(TernaryKernels.scalar(TernaryFormat.I2_S), fault);
    fails(new PackedMatvec(wrong, shape, List.of(Data.packed(shape, 7))));
  }

  private static byte[] bytes(TernaryFormat format) {
    return new byte[format.packedBytes(TernaryShape.vector(1024))];
  }

  private static void fails(Workload workload) {
    workload.run();
    assertThatThrownBy(workload::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is not what the definition gives");
  }
}
