package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;
import io.github.gatehouse.quantization.scalar.ScalarKernel;
import java.util.Arrays;

/**
 * Two bits a weight, multiplied as they lie: the layout for matrices of few rows, for which tables
 * do not pay. A byte holds four columns, from its lowest bits; a row is whole vectors.
 */
public final class FieldMatrix implements TernaryMatrix {
  private static final int TILE_ROWS = 4;

  private final TernaryShape shape;
  private final byte[] weights;
  private final int rowBytes;

  private FieldMatrix(TernaryShape shape, byte[] weights, int rowBytes) {
    this.shape = shape;
    this.weights = weights;
    this.rowBytes = rowBytes;
  }

  /**
   * Copies and checks a tensor.
   *
   * @param packed the packed tensor, not kept
   * @param format its format
   * @param shape rows and columns
   * @return the matrix
   * @throws IllegalArgumentException for a wrong length or an invalid code
   */
  public static TernaryMatrix of(byte[] packed, TernaryFormat format, TernaryShape shape) {
    if (shape.columns() > TernaryKernel.MAX_MATVEC_COLUMNS) {
      throw new IllegalArgumentException(
          "matrix of shape %s: expected at most %d columns for exact int sums, got %d"
              .formatted(shape, TernaryKernel.MAX_MATVEC_COLUMNS, shape.columns()));
    }
    int rowBytes = FieldActivations.vectors(shape.columns()) * FieldRows.VECTOR_BYTES;
    long bytes = (long) shape.rows() * rowBytes;
    if (bytes > TernaryShape.MAX_WEIGHTS) {
      throw new IllegalArgumentException(
          "packed fields of shape %s: expected at most %d bytes, got %d"
              .formatted(shape, TernaryShape.MAX_WEIGHTS, bytes));
    }
    byte[] weights = new byte[(int) bytes];
    ScalarKernel codec = ScalarKernel.of(format);
    byte[] codes = new byte[shape.columns()];
    for (int row = 0; row < shape.rows(); row++) {
      codec.codes(packed, shape, row, codes);
      for (int column = 0; column < codes.length; column++) {
        int at = row * rowBytes + column / 4;
        weights[at] |= (byte) (codes[column] + 1 << column % 4 * 2);
      }
    }
    return new FieldMatrix(shape, weights, rowBytes);
  }

  @Override
  public TernaryShape shape() {
    return shape;
  }

  @Override
  public String layout() {
    return "packed";
  }

  @Override
  public long bytes() {
    return weights.length;
  }

  @Override
  public int tileRows() {
    return TILE_ROWS;
  }

  @Override
  public Input input() {
    return new FieldActivations(shape.columns(), FieldOrder.ROW);
  }

  @Override
  public void multiply(Input input, int[] sums, int from, int to) {
    FieldActivations activations = Inputs.fitting(FieldActivations.class, input, this);
    Inputs.checkRows(this, sums, from, to);
    Arrays.fill(sums, from, to, -activations.sum());
    FieldProducts.add(weights, from * rowBytes, rowBytes, activations, sums, from, to);
  }
}
