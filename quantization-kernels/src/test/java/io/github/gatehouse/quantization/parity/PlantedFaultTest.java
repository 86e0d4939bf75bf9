package io.github.gatehouse.quantization.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.parity.FaultyKernel.Named;
import io.github.gatehouse.quantization.parity.FaultyKernel.Place;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The parity check finds every fault, wherever it is planted, and nothing in a right kernel. */
class PlantedFaultTest {
  private static final long SEED = 448;

  @ParameterizedTest
  @EnumSource
  void theDefinitionAgreesWithItself(TernaryFormat format) {
    assertThatCode(() -> new KernelParity(TernaryKernels.scalar(format), SEED).all())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultInWhatIsRestoredIsFound(TernaryFormat format) {
    everyFaultIsFound(format, Place.RESTORED, KernelParity::dequantize, "dequantize: ");
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultInWhatIsPackedIsFound(TernaryFormat format) {
    everyFaultIsFound(format, Place.PACKED, KernelParity::quantize, "quantize by ");
  }

  @ParameterizedTest
  @EnumSource
  void everyFaultInWhatIsMultipliedIsFound(TernaryFormat format) {
    everyFaultIsFound(format, Place.MULTIPLIED, KernelParity::matvec, "matvec: ");
  }

  /** A matrix is held to the same check: what is wrong with its activations is found. */
  @ParameterizedTest
  @EnumSource
  void everyFaultInARepackedProductIsFound(TernaryFormat format) {
    for (Named fault : FaultyKernel.faults()) {
      TernaryKernel right = new RepackedKernel(format, TernaryKernels::matrix);
      FaultyKernel faulty = new FaultyKernel(right, Place.MULTIPLIED, fault.fault());
      assertThatThrownBy(() -> new KernelParity(faulty, SEED).matvec())
          .as("%s matrix that %s", format, fault.name())
          .isInstanceOf(AssertionError.class);
    }
  }

  private static void everyFaultIsFound(
      TernaryFormat format, Place place, Consumer<KernelParity> check, String operation) {
    assertThat(FaultyKernel.faults()).hasSizeGreaterThan(30);
    for (Named fault : FaultyKernel.faults()) {
      assertThatThrownBy(() -> check.accept(new KernelParity(fault.in(place, format), SEED)))
          .as("%s that %s in what is %s", format, fault.name(), place)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining(format + " faulty, shape ")
          .hasMessageContaining("seed " + SEED + ": " + operation)
          .hasMessageContaining("expected ");
    }
  }

  @ParameterizedTest
  @EnumSource
  void sumsOf16BitsAreFoundAtTheExtremesIfNowhereElse(TernaryFormat format) {
    Spoiled narrow =
        new Spoiled(TernaryKernels.scalar(format)) {
          @Override
          public void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
            super.matvec(packed, shape, activations, sums);
            for (int row = 0; row < sums.length; row++) {
              sums[row] = (short) sums[row];
            }
          }
        };
    assertThatThrownBy(() -> new KernelParity(narrow, SEED).matvecExtremes())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("shape 3 × 2048")
        .hasMessageContaining("expected -260096, got 2048");
  }

  @ParameterizedTest
  @EnumSource
  void aSumThatIsNotWrittenIsFound(TernaryFormat format) {
    Spoiled lazy =
        new Spoiled(TernaryKernels.scalar(format)) {
          @Override
          public void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
            int last = sums[sums.length - 1];
            super.matvec(packed, shape, activations, sums);
            sums[sums.length - 1] = last;
          }
        };
    assertThatThrownBy(() -> new KernelParity(lazy, SEED).matvec())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("got 42");
  }

  @ParameterizedTest
  @EnumSource
  void aKernelThatRefusesNothingIsFound(TernaryFormat format) {
    Spoiled lenient =
        new Spoiled(TernaryKernels.scalar(format)) {
          @Override
          public void dequantize(byte[] packed, TernaryShape shape, float[] weights) {
            try {
              super.dequantize(packed, shape, weights);
            } catch (IllegalArgumentException e) {
              weights[0] = 0;
            }
          }
        };
    assertThatThrownBy(() -> new KernelParity(lenient, SEED).invalidBytes())
        .hasMessageContaining("expected java.lang.IllegalArgumentException")
        .hasMessageContaining("got a result");
    assertThatThrownBy(() -> new KernelParity(lenient, SEED).wrongLengths())
        .hasMessageContaining("refusal: expected java.lang.IllegalArgumentException");
  }

  @ParameterizedTest
  @EnumSource
  void aKernelThatRoundsTiesToEvenIsFound(TernaryFormat format) {
    Spoiled even =
        new Spoiled(TernaryKernels.scalar(format)) {
          @Override
          public void quantize(
              float[] weights, TernaryShape shape, Quantization how, byte[] packed) {
            float[] rounded = weights.clone();
            float scale = how.rule().scale(how.nonFinite().admit("weights", weights));
            for (int i = 0; i < rounded.length; i++) {
              rounded[i] = 2 * Math.abs(rounded[i]) == scale && scale > 0 ? 0 : rounded[i];
            }
            super.quantize(rounded, shape, how, packed);
            format().putScale(packed, scale);
          }
        };
    assertThatThrownBy(() -> new KernelParity(even, SEED).quantize())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("quantize by ");
  }

  /** A right kernel, one of whose operations is to be overridden. */
  private static class Spoiled implements TernaryKernel {
    private final TernaryKernel right;

    Spoiled(TernaryKernel right) {
      this.right = right;
    }

    @Override
    public TernaryFormat format() {
      return right.format();
    }

    @Override
    public String implementation() {
      return "spoiled";
    }

    @Override
    public void quantize(float[] weights, TernaryShape shape, Quantization how, byte[] packed) {
      right.quantize(weights, shape, how, packed);
    }

    @Override
    public void dequantize(byte[] packed, TernaryShape shape, float[] weights) {
      right.dequantize(packed, shape, weights);
    }

    @Override
    public void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
      right.matvec(packed, shape, activations, sums);
    }
  }
}
