package io.github.gatehouse.quantization.scalar;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.TernaryKernel;

/** The scalar definition: every row goes through one array of codes. */
public final class ScalarKernel implements TernaryKernel {
  private final TernaryFormat format;
  private final RowCodec rows;

  private ScalarKernel(TernaryFormat format, RowCodec rows) {
    this.format = format;
    this.rows = rows;
  }

  /**
   * The definition of a format.
   *
   * @param format the packed format
   * @return its kernel
   */
  public static ScalarKernel of(TernaryFormat format) {
    return switch (format) {
      case I2_S -> new ScalarKernel(format, new I2sRows());
      case TL1 -> new ScalarKernel(format, new Tl1Rows());
      case TL2 -> new ScalarKernel(format, new Tl2Rows());
    };
  }

  @Override
  public TernaryFormat format() {
    return format;
  }

  @Override
  public String implementation() {
    return "scalar";
  }

  @Override
  public void quantize(float[] weights, TernaryShape shape, Quantization how, byte[] packed) {
    Lengths.check("weights", shape, shape.weights(), weights.length);
    Lengths.check("packed " + format, shape, format.packedBytes(shape), packed.length);
    float[] finite = how.nonFinite().admit("weights", weights);
    float scale = how.rule().scale(finite);
    byte[] codes = new byte[shape.columns()];
    for (int row = 0; row < shape.rows(); row++) {
      for (int column = 0; column < codes.length; column++) {
        codes[column] = (byte) how.rule().code(finite[row * codes.length + column], scale);
      }
      rows.encode(codes, packed, rowAt(row, shape));
    }
    format.putScale(packed, scale);
  }

  @Override
  public void dequantize(byte[] packed, TernaryShape shape, float[] weights) {
    Lengths.check("packed " + format, shape, format.packedBytes(shape), packed.length);
    Lengths.check("weights", shape, shape.weights(), weights.length);
    float scale = format.scale(packed);
    byte[] codes = new byte[shape.columns()];
    for (int row = 0; row < shape.rows(); row++) {
      rows.decode(packed, rowAt(row, shape), codes);
      for (int column = 0; column < codes.length; column++) {
        // + 0 turns the −0 of a code −1 with scale 0 into +0.
        weights[row * codes.length + column] = codes[column] * scale + 0f;
      }
    }
  }

  @Override
  public void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
    Lengths.checkMatvecColumns(shape);
    Lengths.check("packed " + format, shape, format.packedBytes(shape), packed.length);
    Lengths.check("activations", shape, shape.columns(), activations.length);
    Lengths.check("sums", shape, shape.rows(), sums.length);
    byte[] codes = new byte[shape.columns()];
    for (int row = 0; row < shape.rows(); row++) {
      rows.decode(packed, rowAt(row, shape), codes);
      int sum = 0;
      for (int column = 0; column < codes.length; column++) {
        sum += codes[column] * activations[column];
      }
      sums[row] = sum;
    }
  }

  /**
   * Unpacks the codes of one row, for those who repack a tensor.
   *
   * @param packed the packed tensor
   * @param shape rows and columns
   * @param row the row, 0…rows−1
   * @param codes receives −1, 0 or +1 for each column
   * @throws IllegalArgumentException for a wrong length, no such row or an invalid code
   */
  public void codes(byte[] packed, TernaryShape shape, int row, byte[] codes) {
    Lengths.check("packed " + format, shape, format.packedBytes(shape), packed.length);
    Lengths.check("codes", shape, shape.columns(), codes.length);
    if (row < 0 || row >= shape.rows()) {
      throw new IllegalArgumentException(
          "row of shape %s: expected 0…%d, got %d".formatted(shape, shape.rows() - 1, row));
    }
    rows.decode(packed, rowAt(row, shape), codes);
  }

  private int rowAt(int row, TernaryShape shape) {
    return (int) (row * format.rowBytes(shape.columns()));
  }
}
