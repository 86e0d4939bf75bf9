package io.github.gatehouse.quantization.scalar;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;

/** The definition of a matrix: a copy of the packed bytes, unpacked row by row. */
public final class ScalarMatrix implements TernaryMatrix {
  private final TernaryShape shape;
  private final byte[] packed;
  private final ScalarKernel kernel;

  private ScalarMatrix(TernaryShape shape, byte[] packed, ScalarKernel kernel) {
    this.shape = shape;
    this.packed = packed;
    this.kernel = kernel;
  }

  /**
   * Copies a tensor.
   *
   * @param packed the packed tensor, not kept
   * @param format its format
   * @param shape rows and columns
   * @return the matrix
   * @throws IllegalArgumentException for a wrong length, too many columns or an invalid code
   */
  public static TernaryMatrix of(byte[] packed, TernaryFormat format, TernaryShape shape) {
    Lengths.checkMatvecColumns(shape);
    ScalarKernel kernel = ScalarKernel.of(format);
    byte[] codes = new byte[shape.columns()];
    for (int row = 0; row < shape.rows(); row++) {
      kernel.codes(packed, shape, row, codes);
    }
    return new ScalarMatrix(shape, packed.clone(), kernel);
  }

  @Override
  public TernaryShape shape() {
    return shape;
  }

  @Override
  public String layout() {
    return "packed " + kernel.format();
  }

  @Override
  public long bytes() {
    return packed.length - TernaryFormat.TAIL_BYTES;
  }

  @Override
  public int tileRows() {
    return 1;
  }

  @Override
  public Input input() {
    return new Activations(new byte[shape.columns()]);
  }

  @Override
  public void multiply(Input input, int[] sums, int from, int to) {
    if (!(input instanceof Activations activations)) {
      throw new IllegalArgumentException(
          "input: expected one for the layout %s, got %s".formatted(layout(), input));
    }
    Lengths.check("input", shape, shape.columns(), activations.values().length);
    Lengths.check("sums", shape, shape.rows(), sums.length);
    if (from < 0 || from > to || to > shape.rows()) {
      throw new IllegalArgumentException(
          "rows of shape %s: expected 0 ≤ from ≤ to ≤ %d, got %d to %d"
              .formatted(shape, shape.rows(), from, to));
    }
    byte[] codes = new byte[shape.columns()];
    for (int row = from; row < to; row++) {
      kernel.codes(packed, shape, row, codes);
      int sum = 0;
      for (int column = 0; column < codes.length; column++) {
        sum += codes[column] * activations.values()[column];
      }
      sums[row] = sum;
    }
  }

  private record Activations(byte[] values) implements Input {
    @Override
    public void set(byte[] activations) {
      if (activations.length != values.length) {
        throw new IllegalArgumentException(
            "activations: expected length %d, got %d".formatted(values.length, activations.length));
      }
      for (byte activation : activations) {
        if (activation == Byte.MIN_VALUE) {
          throw new IllegalArgumentException("activations: expected −127…127, got −128");
        }
      }
      System.arraycopy(activations, 0, values, 0, values.length);
    }
  }
}
