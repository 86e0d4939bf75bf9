package io.github.gatehouse.quantization.parity;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.NonFinite;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.parity.ParityData.Kind;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Holds any kernel against the definition of its format: same bits, same errors, at every length.
 * Each method throws an {@link AssertionError} at the first difference, with what repeats it.
 *
 * @param kernel any implementation, right or wrong
 * @param seed of all data
 */
record KernelParity(TernaryKernel kernel, long seed) {
  private static final int ROWS = 5;
  private static final int COLUMNS = 260;

  private TernaryFormat format() {
    return kernel.format();
  }

  /**
   * Weights of every kind by every rule, alone and in rows; what the array held does not matter.
   */
  void quantize() {
    SplittableRandom random = new SplittableRandom(seed);
    for (int length : ParityData.lengths()) {
      for (Kind kind : Kind.values()) {
        float[] weights = kind.weights(length, random);
        ScaleRule rule = ScaleRule.values()[random.nextInt(ScaleRule.values().length)];
        quantize(weights, TernaryShape.vector(length), Quantization.by(rule), random);
      }
    }
    for (int columns = 0; columns <= COLUMNS; columns++) {
      TernaryShape shape = new TernaryShape(2 + columns % ROWS, columns);
      for (ScaleRule rule : ScaleRule.values()) {
        quantize(Kind.TIES.weights(shape.weights(), random), shape, Quantization.by(rule), random);
      }
    }
  }

  /** Numbers that are not finite, at every place, refused and clamped. */
  void quantizeNonFinite() {
    SplittableRandom random = new SplittableRandom(seed);
    TernaryShape shape = new TernaryShape(3, 131);
    for (int at = 0; at < shape.weights(); at++) {
      for (NonFinite way : NonFinite.values()) {
        float[] weights = Kind.GAUSSIAN.weights(shape.weights(), random);
        weights[at] = new float[] {Float.NaN, 1 / 0f, -1 / 0f}[at % 3];
        weights[random.nextInt(shape.weights())] = Float.NaN;
        ScaleRule rule = ScaleRule.values()[at % ScaleRule.values().length];
        quantize(weights, shape, new Quantization(rule, way), random);
      }
    }
  }

  private void quantize(
      float[] weights, TernaryShape shape, Quantization how, SplittableRandom random) {
    byte[] dirty = new byte[format().packedBytes(shape)];
    random.nextBytes(dirty);
    float[] before = weights.clone();
    compare(
        "quantize by " + how.rule(),
        shape,
        one -> {
          byte[] packed = dirty.clone();
          Object ended = ended(() -> one.quantize(weights, shape, how, packed));
          return ended == null ? packed : ended;
        });
    if (!Arrays.equals(before, weights)) {
      throw different("quantize changes its input", shape);
    }
  }

  /** Packed tensors of every length with scales from 0 to the largest. */
  void dequantize() {
    SplittableRandom random = new SplittableRandom(seed);
    float[] scales = {0, Float.MIN_VALUE, 1e-5f, 0.75f, 1, 3e38f, Float.MAX_VALUE};
    for (int length : ParityData.lengths()) {
      dequantize(TernaryShape.vector(length), scales[length % scales.length], random);
    }
    for (int columns = 0; columns <= COLUMNS; columns++) {
      dequantize(new TernaryShape(2 + columns % ROWS, columns), -1, random);
    }
  }

  private void dequantize(TernaryShape shape, float scale, SplittableRandom random) {
    byte[] packed = packed(shape, random);
    format().putScale(packed, scale < 0 ? random.nextFloat() : scale);
    dequantize(packed, shape);
  }

  private void dequantize(byte[] packed, TernaryShape shape) {
    compare(
        "dequantize",
        shape,
        one -> {
          float[] weights = new float[shape.weights()];
          Arrays.fill(weights, Float.NaN);
          Object ended = ended(() -> one.dequantize(packed, shape, weights));
          return ended == null ? bits(weights) : ended;
        });
  }

  /** Every length and many rows with any activations. */
  void matvec() {
    SplittableRandom random = new SplittableRandom(seed);
    for (int length : ParityData.lengths()) {
      TernaryShape shape = new TernaryShape(1 + length % ROWS, length);
      matvec(packed(shape, random), shape, bytes(length, random));
    }
    for (int rows = 1; rows <= COLUMNS; rows++) {
      TernaryShape shape = new TernaryShape(rows, 1 + random.nextInt(COLUMNS));
      matvec(packed(shape, random), shape, bytes(shape.columns(), random));
    }
  }

  /** Sums as large as they get: where partial sums are too narrow, they overflow here. */
  void matvecExtremes() {
    for (int columns : new int[] {128, 2048, 2176, 2560, 6912, 8640, 65_537, 300_007}) {
      TernaryShape shape = new TernaryShape(3, columns);
      for (int code = -1; code <= 1; code += 2) {
        float[] weights = new float[shape.weights()];
        Arrays.fill(weights, 0, 2 * columns, code);
        byte[] packed = definition(shape, weights);
        for (byte activation : new byte[] {127, -127, -128}) {
          byte[] activations = new byte[columns];
          Arrays.fill(activations, activation);
          matvec(packed, shape, activations);
        }
      }
    }
  }

  private void matvec(byte[] packed, TernaryShape shape, byte[] activations) {
    compare(
        "matvec",
        shape,
        one -> {
          int[] sums = new int[shape.rows()];
          Arrays.fill(sums, 42);
          Object ended = ended(() -> one.matvec(packed, shape, activations, sums));
          return ended == null ? sums : ended;
        });
  }

  /** Bytes that no weights give: every one of them in every place, and noise. */
  void invalidBytes() {
    SplittableRandom random = new SplittableRandom(seed);
    for (int columns : new int[] {1, 49, 128, 259, 1029}) {
      TernaryShape shape = new TernaryShape(2, columns);
      byte[] packed = packed(shape, random);
      byte[] activations = bytes(columns, random);
      for (int at = 0; at < packed.length; at++) {
        byte right = packed[at];
        packed[at] = (byte) random.nextInt();
        dequantize(packed, shape);
        matvec(packed, shape, activations);
        packed[at] = right;
      }
      for (int value = 0; value < 256; value++) {
        byte[] noisy = packed.clone();
        noisy[random.nextInt(noisy.length - TernaryFormat.TAIL_BYTES)] = (byte) value;
        noisy[random.nextInt(noisy.length - TernaryFormat.TAIL_BYTES)] = (byte) random.nextInt();
        dequantize(noisy, shape);
        matvec(noisy, shape, activations);
      }
    }
  }

  /** Arrays of a wrong length. */
  void wrongLengths() {
    TernaryShape shape = new TernaryShape(2, 200);
    Quantization how = Quantization.by(ScaleRule.ABSMAX);
    int size = format().packedBytes(shape);
    for (int off : new int[] {-1, 1}) {
      refuses(shape, one -> one.quantize(new float[400 + off], shape, how, new byte[size]));
      refuses(shape, one -> one.quantize(new float[400], shape, how, new byte[size + off]));
      refuses(shape, one -> one.dequantize(new byte[size + off], shape, new float[400]));
      refuses(shape, one -> one.dequantize(new byte[size], shape, new float[400 + off]));
      refuses(shape, one -> one.matvec(new byte[size + off], shape, new byte[200], new int[2]));
      refuses(shape, one -> one.matvec(new byte[size], shape, new byte[200 + off], new int[2]));
      refuses(shape, one -> one.matvec(new byte[size], shape, new byte[200], new int[2 + off]));
    }
  }

  private void refuses(TernaryShape shape, Consumer<TernaryKernel> call) {
    compare("refusal", shape, one -> String.valueOf(ended(() -> call.accept(one))));
  }

  /** Everything above. */
  void all() {
    quantize();
    quantizeNonFinite();
    dequantize();
    matvec();
    matvecExtremes();
    invalidBytes();
    wrongLengths();
  }

  private byte[] packed(TernaryShape shape, SplittableRandom random) {
    return definition(shape, Kind.TERNARY.weights(shape.weights(), random));
  }

  private byte[] definition(TernaryShape shape, float[] weights) {
    byte[] packed = new byte[format().packedBytes(shape)];
    TernaryKernels.scalar(format())
        .quantize(weights, shape, Quantization.by(ScaleRule.ABSMAX), packed);
    return packed;
  }

  private static byte[] bytes(int length, SplittableRandom random) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private static int[] bits(float[] values) {
    int[] bits = new int[values.length];
    for (int i = 0; i < bits.length; i++) {
      bits[i] = Float.floatToRawIntBits(values[i]);
    }
    return bits;
  }

  /** How a call ended: null if well, else the error in words. */
  private static Object ended(Runnable call) {
    try {
      call.run();
      return null;
    } catch (IllegalArgumentException e) {
      return e.toString();
    }
  }

  private void compare(String operation, TernaryShape shape, Operation call) {
    Object right = call.on(TernaryKernels.scalar(format()));
    Object found = call.on(kernel);
    if (!Arrays.deepEquals(new Object[] {right}, new Object[] {found})) {
      throw different(operation + Difference.between(right, found), shape);
    }
  }

  private AssertionError different(String what, TernaryShape shape) {
    return new AssertionError(
        "%s %s, shape %s, seed %d: %s"
            .formatted(format(), kernel.implementation(), shape, seed, what));
  }

  /** Something that a kernel does, and what comes of it: an array, or an error in words. */
  private interface Operation {
    Object on(TernaryKernel kernel);
  }
}
