package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;

/** Checks what is given to a multiplication. */
final class Inputs {
  private Inputs() {}

  /** An input that knows for how many columns it was made. */
  interface Columns extends TernaryMatrix.Input {
    /** Number of activations. */
    int columns();
  }

  /** The input as the class that the matrix wants, if it is one for as many columns. */
  static <I extends Columns> I fitting(
      Class<I> wanted, TernaryMatrix.Input input, TernaryMatrix matrix) {
    if (!wanted.isInstance(input)) {
      throw new IllegalArgumentException(
          "input: expected one for the layout %s, got %s".formatted(matrix.layout(), input));
    }
    I fitting = wanted.cast(input);
    if (fitting.columns() != matrix.shape().columns()) {
      throw new IllegalArgumentException(
          "input of shape %s: expected one for %d columns, got one for %d"
              .formatted(matrix.shape(), matrix.shape().columns(), fitting.columns()));
    }
    return fitting;
  }

  static void checkRows(TernaryMatrix matrix, int[] sums, int from, int to) {
    TernaryShape shape = matrix.shape();
    int tile = matrix.tileRows();
    if (sums.length != shape.rows()) {
      throw new IllegalArgumentException(
          "sums of shape %s: expected length %d, got %d"
              .formatted(shape, shape.rows(), sums.length));
    }
    boolean inside = 0 <= from && from <= to && to <= shape.rows();
    if (!inside || from % tile != 0 || to % tile != 0 && to != shape.rows()) {
      throw new IllegalArgumentException(
          "rows of shape %s: expected multiples of %d or the end, got %d to %d"
              .formatted(shape, tile, from, to));
    }
  }

  /** Activations without −128, whose negative is no int8. */
  static void checkActivations(byte[] activations, int columns) {
    if (activations.length != columns) {
      throw new IllegalArgumentException(
          "activations: expected length %d, got %d".formatted(columns, activations.length));
    }
    int least = 0;
    for (byte activation : activations) {
      least = Math.min(least, activation);
    }
    if (least == Byte.MIN_VALUE) {
      throw new IllegalArgumentException("activations: expected −127…127, got −128");
    }
  }
}
