package io.github.gatehouse.quantization.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.scalar.ScalarKernel;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InPlaceProductTest {
  private final long seed = Long.getLong("kernels.seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);

  @ParameterizedTest
  @EnumSource
  void agreesWithTheScalarDefinitionAtEveryLength(TernaryFormat format) {
    System.out.println("InPlaceProductTest -Dkernels.seed=" + seed);
    TernaryKernel kernel = VectorKernel.of(format);
    for (int columns = 0; columns <= 1025; columns++) {
      TernaryShape shape = new TernaryShape(1 + columns % 7, columns);
      agrees(kernel, Ternary.random(format, shape, random));
    }
    agrees(kernel, Ternary.random(format, new TernaryShape(5, 8640), random));
  }

  @ParameterizedTest
  @EnumSource
  void extremesAreExact(TernaryFormat format) {
    TernaryKernel kernel = VectorKernel.of(format);
    for (int columns : new int[] {2560, 6912, 8640, 65_536, 262_147}) {
      TernaryShape shape = new TernaryShape(7, columns);
      Ternary tensor = Ternary.of(format, shape, i -> i / columns % 3 - 1);
      for (int activation : new int[] {127, -127, -128}) {
        byte[] activations = new byte[columns];
        Arrays.fill(activations, (byte) activation);
        int sum = activation * columns;
        assertThat(product(kernel, tensor, activations))
            .as("%d columns of %d", columns, activation)
            .containsExactly(-sum, 0, sum, -sum, 0, sum, -sum);
      }
    }
  }

  /** Every bit of small tensors turned once, of the tail and of padding, too. */
  @ParameterizedTest
  @EnumSource
  void whateverTheBytesAreTheSumsOrTheErrorAreThoseOfTheDefinition(TernaryFormat format) {
    TernaryKernel kernel = VectorKernel.of(format);
    for (int columns : new int[] {1, 2, 24, 25, 127, 128, 130, 384, 390}) {
      Ternary tensor = Ternary.random(format, new TernaryShape(5, columns), random);
      byte[] activations = Ternary.activations(columns, random);
      for (int bit = 0; bit < 8 * tensor.packed().length; bit++) {
        tensor.packed()[bit / 8] ^= (byte) (1 << bit % 8);
        sameOutcome(kernel, tensor, activations, "bit " + bit + " of " + columns);
        tensor.packed()[bit / 8] ^= (byte) (1 << bit % 8);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void wrongLengthsAreRefusedInTheSameWords(TernaryFormat format) {
    TernaryKernel kernel = VectorKernel.of(format);
    Ternary tensor = Ternary.random(format, new TernaryShape(3, 40), random);
    sameOutcome(kernel, tensor, new byte[41], "41 activations");
    byte[] longer = Arrays.copyOf(tensor.packed(), tensor.packed().length + 1);
    sameOutcome(kernel, new Ternary(format, tensor.shape(), longer), new byte[40], "longer");
    TernaryShape wide = TernaryShape.vector(1 << 24);
    sameOutcome(kernel, new Ternary(format, wide, new byte[0]), new byte[0], "too wide");
  }

  private void agrees(TernaryKernel kernel, Ternary tensor) {
    byte[] activations = new byte[tensor.shape().columns()];
    random.nextBytes(activations);
    assertThat(product(kernel, tensor, activations))
        .as("%s of shape %s, seed %d", tensor.format(), tensor.shape(), seed)
        .isEqualTo(tensor.product(activations));
  }

  private void sameOutcome(TernaryKernel kernel, Ternary tensor, byte[] activations, String what) {
    int[] expected = new int[tensor.shape().rows()];
    int[] actual = new int[tensor.shape().rows()];
    TernaryKernel definition = ScalarKernel.of(tensor.format());
    Throwable refused =
        catchThrowable(
            () -> definition.matvec(tensor.packed(), tensor.shape(), activations, expected));
    Throwable alike =
        catchThrowable(() -> kernel.matvec(tensor.packed(), tensor.shape(), activations, actual));
    if (refused == null) {
      assertThat(alike).as("%s, seed %d", what, seed).isNull();
      assertThat(actual).as("%s, seed %d", what, seed).isEqualTo(expected);
    } else {
      assertThat(alike)
          .as("%s, seed %d", what, seed)
          .hasSameClassAs(refused)
          .hasMessage(refused.getMessage());
    }
  }

  private static int[] product(TernaryKernel kernel, Ternary tensor, byte[] activations) {
    int[] sums = new int[tensor.shape().rows()];
    Arrays.fill(sums, 42);
    kernel.matvec(tensor.packed(), tensor.shape(), activations, sums);
    return sums;
  }
}
