package io.github.gatehouse.quantization.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatrixParityTest {
  private final long seed = Long.getLong("kernels.seed", System.nanoTime());
  private final SplittableRandom random = new SplittableRandom(seed);

  /** The repacked layouts. */
  enum Layout {
    TABLES_OF_54 {
      @Override
      TernaryMatrix of(Ternary tensor) {
        return Tables54Matrix.of(tensor.packed(), tensor.format(), tensor.shape());
      }
    },
    FIELDS {
      @Override
      TernaryMatrix of(Ternary tensor) {
        return FieldMatrix.of(tensor.packed(), tensor.format(), tensor.shape());
      }
    };

    abstract TernaryMatrix of(Ternary tensor);
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithTheScalarDefinitionAtEveryLength(Layout layout) {
    System.out.println("MatrixParityTest -Dkernels.seed=" + seed);
    TernaryFormat[] formats = TernaryFormat.values();
    for (int columns = 0; columns <= 1025; columns++) {
      TernaryShape shape = new TernaryShape(1 + columns % 5, columns);
      agrees(layout, Ternary.random(formats[columns % formats.length], shape, random));
    }
  }

  @ParameterizedTest
  @EnumSource
  void agreesWithTheScalarDefinitionAtManyNumbersOfRows(Layout layout) {
    for (int rows = 1; rows <= 200; rows++) {
      agrees(layout, Ternary.random(TernaryFormat.I2_S, new TernaryShape(rows, 97), random));
    }
    agrees(layout, Ternary.random(TernaryFormat.I2_S, new TernaryShape(321, 1500), random));
  }

  @ParameterizedTest
  @EnumSource
  void extremesAreExact(Layout layout) {
    for (int columns : new int[] {2560, 6912, 8640, 65_536, 262_147}) {
      TernaryShape shape = new TernaryShape(4, columns);
      Ternary tensor =
          Ternary.of(TernaryFormat.I2_S, shape, i -> i / columns == 3 ? 0 : i / columns - 1);
      byte[] activations = new byte[columns];
      Arrays.fill(activations, (byte) 127);
      int sum = 127 * columns;
      assertThat(product(layout, tensor, activations)).containsExactly(-sum, 0, sum, 0);
      Arrays.fill(activations, (byte) -127);
      assertThat(product(layout, tensor, activations)).containsExactly(sum, 0, -sum, 0);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyWeightMeetsItsActivation(Layout layout) {
    int columns = 61;
    TernaryShape shape = new TernaryShape(columns, columns);
    Ternary tensor = Ternary.of(TernaryFormat.TL1, shape, i -> i % (columns + 1) == 0 ? 1 : 0);
    byte[] activations = new byte[columns];
    int[] expected = new int[columns];
    for (int column = 0; column < columns; column++) {
      activations[column] = (byte) (column - 30);
      expected[column] = column - 30;
    }
    assertThat(product(layout, tensor, activations)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource
  void partsOfTheRowsGiveThePartsOfTheSumsAndNoMore(Layout layout) {
    Ternary tensor = Ternary.random(TernaryFormat.I2_S, new TernaryShape(300, 700), random);
    byte[] activations = Ternary.activations(700, random);
    int[] expected = tensor.product(activations);
    TernaryMatrix matrix = layout.of(tensor);
    TernaryMatrix.Input input = matrix.input();
    input.set(activations);
    int[] bounds = {0, matrix.tileRows(), 256 / matrix.tileRows() * matrix.tileRows(), 300};
    for (int i = 0; i < 3; i++) {
      int[] sums = new int[300];
      Arrays.fill(sums, 7);
      int[] wanted = sums.clone();
      matrix.multiply(input, sums, bounds[i], bounds[i + 1]);
      System.arraycopy(expected, bounds[i], wanted, bounds[i], bounds[i + 1] - bounds[i]);
      assertThat(sums).as("rows from %d, seed %d", bounds[i], seed).isEqualTo(wanted);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInputCanBeSetAgain(Layout layout) {
    Ternary tensor = Ternary.random(TernaryFormat.TL2, new TernaryShape(70, 90), random);
    TernaryMatrix matrix = layout.of(tensor);
    TernaryMatrix.Input input = matrix.input();
    int[] sums = new int[70];
    matrix.multiply(input, sums);
    assertThat(sums).as("of an input that was not set").containsOnly(0);
    for (int i = 0; i < 3; i++) {
      byte[] activations = Ternary.activations(90, random);
      input.set(activations);
      matrix.multiply(input, sums);
      assertThat(sums).as("seed %d", seed).isEqualTo(tensor.product(activations));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatDoesNotFitIsRefused(Layout layout) {
    TernaryMatrix matrix =
        layout.of(Ternary.random(TernaryFormat.I2_S, new TernaryShape(3, 20), random));
    TernaryMatrix.Input input = matrix.input();
    refuses(() -> input.set(new byte[19]), "activations: expected length 20, got 19");
    byte[] least = new byte[20];
    least[4] = -128;
    refuses(() -> input.set(least), "activations: expected −127…127, got −128");
    refuses(
        () -> matrix.multiply(input, new int[4]), "sums of shape 3 × 20: expected length 3, got 4");
    refuses(
        () -> matrix.multiply(input, new int[3], 0, 4),
        "rows of shape 3 × 20: expected multiples of "
            + matrix.tileRows()
            + " or the end, got 0 to 4");
    TernaryMatrix.Input other =
        layout.of(Ternary.random(TernaryFormat.I2_S, new TernaryShape(3, 21), random)).input();
    refuses(
        () -> matrix.multiply(other, new int[3]),
        "input of shape 3 × 20: expected one for 20 columns, got one for 21");
    TernaryMatrix.Input foreign = activations -> {};
    assertThatThrownBy(() -> matrix.multiply(foreign, new int[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("input: expected one for the layout " + matrix.layout());
  }

  private static void refuses(Runnable what, String message) {
    assertThatThrownBy(what::run).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  private void agrees(Layout layout, Ternary tensor) {
    byte[] activations = Ternary.activations(tensor.shape().columns(), random);
    assertThat(product(layout, tensor, activations))
        .as("%s of %s, shape %s, seed %d", layout, tensor.format(), tensor.shape(), seed)
        .isEqualTo(tensor.product(activations));
  }

  private static int[] product(Layout layout, Ternary tensor, byte[] activations) {
    TernaryMatrix matrix = layout.of(tensor);
    TernaryMatrix.Input input = matrix.input();
    input.set(activations);
    int[] sums = new int[tensor.shape().rows()];
    matrix.multiply(input, sums);
    return sums;
  }
}
