package io.github.gatehouse.quantization.fuzz;

import static io.github.gatehouse.fuzz.Hold.hold;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Any bytes as a packed tensor of any format and shape: the definition and the fastest kernel
 * unpack and multiply them, as they are and repacked, to the same bits, or refuse them with the
 * same words; and both do what {@link SecondUnpacking} says of them.
 *
 * <p>Input: format, way, rows, two bytes for the columns, the scale's bits; then bytes, used again
 * and again where they do not suffice. Ways: 0 any bytes, 1 packed codes, 2 packed codes and one
 * byte changed, 3 a wrong length.
 */
public final class UnpackFuzz {
  private static final int HEAD = 9;

  private UnpackFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    ByteBuffer head = ByteBuffer.wrap(Arrays.copyOf(data, HEAD));
    byte[] rest = data.length > HEAD ? Arrays.copyOfRange(data, HEAD, data.length) : new byte[1];
    TernaryFormat format = TernaryFormat.values()[(head.get() & 0xFF) % 3];
    int way = head.get() & 3;
    TernaryShape shape = Sizes.shape(head.get(), head.getShort());
    float scale = Float.intBitsToFloat(head.getInt());
    int[] codes = codes(rest, shape);
    byte[] packed = packed(way, format, shape, codes, rest);
    if (packed.length >= TernaryFormat.TAIL_BYTES) {
      format.putScale(packed, scale);
    }
    byte[] activations = again(rest, 3, shape.columns());
    TernaryKernel definition = TernaryKernels.scalar(format);
    Outcome weights = weights(definition, packed, shape);
    Outcome sums = sums(definition, packed, shape, activations);
    TernaryKernel best = TernaryKernels.best(format);
    Outcome fast = weights(best, packed, shape);
    hold(fast.equals(weights), "other weights", List.of(format, shape, fast, weights));
    fast = sums(best, packed, shape, activations);
    hold(fast.equals(sums), "other sums", List.of(format, shape, fast, sums));
    Outcome repacked = repacked(packed, format, shape, activations);
    boolean refused = sums.error() != null || has(activations, Byte.MIN_VALUE);
    hold(refused == (repacked.error() != null), "refused or not, to repack", repacked);
    hold(refused || repacked.equals(sums), "other sums, repacked", List.of(repacked, sums));
    if (packed.length != format.packedBytes(shape)) {
      hold(weights.error() != null && sums.error() != null, "a wrong length", packed.length);
      return;
    }
    int[] second = SecondUnpacking.codes(format, packed, shape);
    hold(way != 1 || Arrays.equals(second, codes), "codes are packed as others", format);
    judge(shape, second, scale, activations, weights, sums);
  }

  private static byte[] packed(
      int way, TernaryFormat format, TernaryShape shape, int[] codes, byte[] rest) {
    int length = format.packedBytes(shape);
    if (way == 0) {
      return again(rest, 0, length);
    }
    if (way == 3) {
      return new byte[Math.max(0, length + rest[0])];
    }
    float[] weights = new float[codes.length];
    for (int i = 0; i < codes.length; i++) {
      weights[i] = codes[i];
    }
    byte[] packed = new byte[length];
    TernaryKernels.scalar(format)
        .quantize(weights, shape, Quantization.by(ScaleRule.ABSMAX), packed);
    if (way == 2) {
      packed[(rest[0] & 0xFF) * 257 % length] = rest[rest.length - 1];
    }
    return packed;
  }

  private static int[] codes(byte[] rest, TernaryShape shape) {
    int[] codes = new int[shape.weights()];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = Math.floorMod(rest[i % rest.length] + i / rest.length, 3) - 1;
    }
    return codes;
  }

  /** The bytes from one on, as often as it takes. */
  private static byte[] again(byte[] some, int from, int length) {
    byte[] bytes = new byte[length];
    for (int at = 0; at < length; ) {
      int start = at == 0 ? from % some.length : 0;
      int count = Math.min(some.length - start, length - at);
      System.arraycopy(some, start, bytes, at, count);
      at += count;
    }
    return bytes;
  }

  private static Outcome weights(TernaryKernel kernel, byte[] packed, TernaryShape shape) {
    return Outcome.of(
        () -> {
          float[] weights = new float[shape.weights()];
          kernel.dequantize(packed, shape, weights);
          return Outcome.bits(weights);
        });
  }

  private static Outcome sums(
      TernaryKernel kernel, byte[] packed, TernaryShape shape, byte[] activations) {
    return Outcome.of(
        () -> {
          int[] sums = new int[shape.rows()];
          kernel.matvec(packed, shape, activations, sums);
          return sums;
        });
  }

  private static Outcome repacked(
      byte[] packed, TernaryFormat format, TernaryShape shape, byte[] activations) {
    return Outcome.of(
        () -> {
          TernaryMatrix matrix = TernaryKernels.matrix(packed, format, shape);
          TernaryMatrix.Input input = matrix.input();
          input.set(activations);
          int[] sums = new int[shape.rows()];
          matrix.multiply(input, sums);
          return sums;
        });
  }

  private static boolean has(byte[] some, byte wanted) {
    for (byte one : some) {
      if (one == wanted) {
        return true;
      }
    }
    return false;
  }

  /** Holds both results against what the codes say. */
  private static void judge(
      TernaryShape shape,
      int[] codes,
      float scale,
      byte[] activations,
      Outcome weights,
      Outcome sums) {
    hold((codes == null) == (sums.error() != null), "refused or not, to multiply", sums);
    boolean sound = codes != null && scale >= 0 && scale < Float.POSITIVE_INFINITY;
    hold(sound == (weights.error() == null), "refused or not, to unpack", weights);
    int[] expected = new int[shape.rows()];
    float[] values = new float[shape.weights()];
    for (int i = 0; i < values.length && codes != null; i++) {
      expected[i / shape.columns()] += codes[i] * activations[i % shape.columns()];
      values[i] = codes[i] == 0 || scale == 0 ? 0 : codes[i] < 0 ? -scale : scale;
    }
    hold(codes == null || Arrays.equals(sums.bits(), expected), "sums", sums);
    hold(!sound || Arrays.equals(weights.bits(), Outcome.bits(values)), "weights", weights);
  }
}
