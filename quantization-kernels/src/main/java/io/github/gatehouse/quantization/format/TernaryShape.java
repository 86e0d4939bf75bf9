package io.github.gatehouse.quantization.format;

/**
 * The shape of a row-major ternary matrix; a plain vector is one row.
 *
 * @param rows number of rows, at least 1
 * @param columns weights in a row, at least 0; rows × columns is at most {@link #MAX_WEIGHTS}
 */
public record TernaryShape(int rows, int columns) {
  /** Most weights of one tensor: what a {@code float[]} can hold on every JVM. */
  public static final int MAX_WEIGHTS = Integer.MAX_VALUE - 8;

  /** Checks the bounds of both sides and of their product. */
  public TernaryShape {
    if (rows < 1) {
      throw new IllegalArgumentException("rows: expected at least 1, got " + rows);
    }
    if (columns < 0) {
      throw new IllegalArgumentException("columns: expected at least 0, got " + columns);
    }
    long weights = (long) rows * columns;
    if (weights > MAX_WEIGHTS) {
      throw new IllegalArgumentException(
          "shape %d × %d: expected at most %d weights, got %d"
              .formatted(rows, columns, MAX_WEIGHTS, weights));
    }
  }

  /**
   * A vector.
   *
   * @param length number of weights, at least 0
   * @return one row of that many columns
   */
  public static TernaryShape vector(int length) {
    return new TernaryShape(1, length);
  }

  /**
   * Number of weights.
   *
   * @return rows × columns
   */
  public int weights() {
    return rows * columns;
  }

  @Override
  public String toString() {
    return rows + " × " + columns;
  }
}
