package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.scalar.ScalarKernel;
import jdk.incubator.vector.VectorShape;

/**
 * The operations of one format on vectors of 512 bits. Loaded by name: nothing outside this package
 * depends on it.
 */
public final class VectorKernel implements TernaryKernel {
  private final TernaryKernel definition;
  private final Packing packing;
  private final Unpacking unpacking;
  private final Multiplication multiplication;

  private VectorKernel(
      TernaryKernel definition,
      Packing packing,
      Unpacking unpacking,
      Multiplication multiplication) {
    this.definition = definition;
    this.packing = packing;
    this.unpacking = unpacking;
    this.multiplication = multiplication;
  }

  /**
   * The kernel of a format.
   *
   * @param format the packed format
   * @return its kernel
   */
  public static VectorKernel of(TernaryFormat format) {
    TernaryKernel definition = ScalarKernel.of(format);
    SpanCodec codec =
        switch (format) {
          case I2_S -> new I2sSpans();
          case TL1 -> new Tl1Spans();
          case TL2 -> new Tl2Spans();
        };
    return new VectorKernel(
        definition,
        new VectorPacking(definition, codec),
        new VectorUnpacking(definition, codec),
        new InPlaceProduct(definition));
  }

  /**
   * The size of vectors that this JVM prefers.
   *
   * @return bits
   */
  public static int preferredBits() {
    return VectorShape.preferredShape().vectorBitSize();
  }

  @Override
  public TernaryFormat format() {
    return definition.format();
  }

  @Override
  public String implementation() {
    return "vector";
  }

  @Override
  public void quantize(float[] weights, TernaryShape shape, Quantization how, byte[] packed) {
    packing.quantize(weights, shape, how, packed);
  }

  @Override
  public void dequantize(byte[] packed, TernaryShape shape, float[] weights) {
    unpacking.dequantize(packed, shape, weights);
  }

  @Override
  public void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
    multiplication.matvec(packed, shape, activations, sums);
  }

  /** As {@link TernaryKernel#quantize}. */
  @FunctionalInterface
  interface Packing {
    void quantize(float[] weights, TernaryShape shape, Quantization how, byte[] packed);
  }

  /** As {@link TernaryKernel#dequantize}. */
  @FunctionalInterface
  interface Unpacking {
    void dequantize(byte[] packed, TernaryShape shape, float[] weights);
  }

  /** As {@link TernaryKernel#matvec}. */
  @FunctionalInterface
  interface Multiplication {
    void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums);
  }
}
