package io.github.gatehouse.quantization.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatvecTest {
  private final long seed = Long.getLong("kernels.seed", System.nanoTime());

  @ParameterizedTest
  @EnumSource
  void agreesWithArithmeticOfUnlimitedPrecisionAtEveryLength(TernaryFormat format) {
    System.out.println("MatvecTest -Dkernels.seed=" + seed);
    SplittableRandom random = new SplittableRandom(seed);
    for (int columns = 0; columns <= 1025; columns++) {
      TernaryShape shape = new TernaryShape(1 + columns % 3, columns);
      int[] codes = Codes.random(shape.weights(), random);
      byte[] activations = new byte[columns];
      random.nextBytes(activations);
      assertThat(matvec(format, shape, codes, activations))
          .as("%s of shape %s, seed %d", format, shape, seed)
          .isEqualTo(naive(shape, codes, activations));
    }
  }

  @ParameterizedTest
  @EnumSource
  void extremesDoNotOverflowWhere16BitSumsWould(TernaryFormat format) {
    assertThat(constant(format, 2560, 1, 127)).isEqualTo(325_120);
    assertThat(constant(format, 2560, 1, -128)).isEqualTo(-327_680);
    assertThat(constant(format, 2560, -1, -128)).isEqualTo(327_680);
    assertThat(constant(format, 6912, -1, 127)).isEqualTo(-877_824);
    assertThat(constant(format, 2560, 0, 127)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void rowsOfEveryWidthStayApart(TernaryFormat format) {
    for (int columns = 1; columns <= 130; columns++) {
      TernaryShape shape = new TernaryShape(3, columns);
      int[] codes = new int[shape.weights()];
      Arrays.fill(codes, columns, 2 * columns, 1);
      byte[] ones = new byte[columns];
      Arrays.fill(ones, (byte) 1);
      assertThat(matvec(format, shape, codes, ones)).containsExactly(0, columns, 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void codesOfARowAreThoseThatWerePacked(TernaryFormat format) {
    TernaryShape shape = new TernaryShape(2, 130);
    int[] codes = Codes.random(shape.weights(), new SplittableRandom(seed));
    byte[] packed = Codes.pack(format, shape, codes);
    byte[] row = new byte[130];
    ScalarKernel.of(format).codes(packed, shape, 1, row);
    for (int column = 0; column < row.length; column++) {
      assertThat(row[column]).as("column %d", column).isEqualTo((byte) codes[130 + column]);
    }
    assertThatThrownBy(() -> ScalarKernel.of(format).codes(packed, shape, 2, row))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row of shape 2 × 130: expected 0…1, got 2");
  }

  @Test
  void soManyColumnsThatASumCouldOverflowAreRefused() {
    TernaryShape shape = TernaryShape.vector(1 << 24);
    TernaryKernel kernel = ScalarKernel.of(TernaryFormat.TL1);
    assertThatThrownBy(() -> kernel.matvec(new byte[0], shape, new byte[0], new int[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "matvec of shape 1 × 16777216: expected at most 16777215 columns for exact int sums,"
                + " got 16777216");
  }

  private static int constant(TernaryFormat format, int columns, int code, int activation) {
    int[] codes = new int[columns];
    Arrays.fill(codes, code);
    byte[] activations = new byte[columns];
    Arrays.fill(activations, (byte) activation);
    return matvec(format, TernaryShape.vector(columns), codes, activations)[0];
  }

  private static int[] matvec(
      TernaryFormat format, TernaryShape shape, int[] codes, byte[] activations) {
    int[] sums = new int[shape.rows()];
    Arrays.fill(sums, 42);
    byte[] packed = Codes.pack(format, shape, codes);
    ScalarKernel.of(format).matvec(packed, shape, activations, sums);
    return sums;
  }

  private static int[] naive(TernaryShape shape, int[] codes, byte[] activations) {
    int[] sums = new int[shape.rows()];
    for (int row = 0; row < shape.rows(); row++) {
      BigInteger sum = BigInteger.ZERO;
      for (int column = 0; column < shape.columns(); column++) {
        BigInteger code = BigInteger.valueOf(codes[row * shape.columns() + column]);
        sum = sum.add(code.multiply(BigInteger.valueOf(activations[column])));
      }
      sums[row] = sum.intValueExact();
    }
    return sums;
  }
}
