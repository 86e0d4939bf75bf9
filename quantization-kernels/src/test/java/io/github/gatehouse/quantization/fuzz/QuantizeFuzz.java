package io.github.gatehouse.quantization.fuzz;

import static io.github.gatehouse.fuzz.Hold.hold;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.ActivationQuantizer;
import io.github.gatehouse.quantization.kernel.Int8Activations;
import io.github.gatehouse.quantization.kernel.NonFinite;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Any float bits as weights and as activations: the definition and the fastest kernel pack them to
 * the same bytes or refuse them with the same words; each weight has the code that its rule gives
 * in exact arithmetic; and weights that are ternary come back to the bit.
 *
 * <p>Input: format, rule, treatment of what is not finite, rows, two bytes for the columns; then
 * float bits, used again and again where they do not suffice.
 */
public final class QuantizeFuzz {
  private static final int HEAD = 6;

  private QuantizeFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    ByteBuffer head = ByteBuffer.wrap(Arrays.copyOf(data, HEAD));
    TernaryFormat format = TernaryFormat.values()[(head.get() & 0xFF) % 3];
    ScaleRule rule = ScaleRule.values()[(head.get() & 0xFF) % 3];
    NonFinite nonFinite = NonFinite.values()[head.get() & 1];
    TernaryShape shape = Sizes.shape(head.get(), head.getShort());
    float[] weights = floats(data, shape.weights());
    Quantization how = new Quantization(rule, nonFinite);
    Outcome packed = packed(TernaryKernels.scalar(format), weights, shape, how);
    Outcome fast = packed(TernaryKernels.best(format), weights, shape, how);
    hold(fast.equals(packed), "other bytes", List.of(format, shape, fast, packed));
    if (packed.error() == null) {
      exact(format, shape, rule, nonFinite.admit("weights", weights), bytes(packed.bits()));
    } else {
      hold(nonFinite == NonFinite.REJECT && infinite(weights), "refused", packed.error());
    }
    activations(weights, nonFinite);
  }

  private static float[] floats(byte[] data, int count) {
    ByteBuffer bits = ByteBuffer.wrap(Arrays.copyOf(data, Math.max(HEAD + 4, data.length)));
    int distinct = (bits.capacity() - HEAD) / 4;
    float[] floats = new float[count];
    for (int i = 0; i < count; i++) {
      floats[i] = bits.getFloat(HEAD + i % distinct * 4);
    }
    return floats;
  }

  private static Outcome packed(
      TernaryKernel kernel, float[] weights, TernaryShape shape, Quantization how) {
    return Outcome.of(
        () -> {
          byte[] packed = new byte[kernel.format().packedBytes(shape)];
          Arrays.fill(packed, (byte) 0xA5);
          kernel.quantize(weights, shape, how, packed);
          return Outcome.bits(packed);
        });
  }

  /** Holds every weight against its rule, in double precision, where nothing is rounded. */
  private static void exact(
      TernaryFormat format, TernaryShape shape, ScaleRule rule, float[] weights, byte[] packed) {
    float scale = format.scale(packed);
    float[] restored = new float[shape.weights()];
    TernaryKernels.scalar(format).dequantize(packed, shape, restored);
    float largest = 0;
    double sum = 0;
    boolean any = false;
    for (int i = 0; i < weights.length; i++) {
      double magnitude = Math.abs((double) weights[i]);
      boolean kept =
          rule == ScaleRule.SIGN ? magnitude >= 1e-6 : 2 * magnitude >= scale && magnitude > 0;
      float expected = kept ? Math.copySign(scale, weights[i]) : 0;
      hold(restored[i] == expected, "weight", restored[i]);
      largest = (float) Math.max(largest, magnitude);
      sum += magnitude;
      any |= restored[i] != 0;
    }
    double mean = Math.max(1e-5, sum / Math.max(1, weights.length));
    boolean right =
        rule == ScaleRule.ABSMEAN ? Math.abs(scale - mean) <= mean * 1e-7 : scale == largest;
    hold(right, "scale", scale);
    if (any) {
      Quantization absmax = Quantization.by(ScaleRule.ABSMAX);
      Outcome again = packed(TernaryKernels.scalar(format), restored, shape, absmax);
      hold(again.equals(new Outcome(Outcome.bits(packed), null)), "ternary, not exact", again);
    }
  }

  private static void activations(float[] values, NonFinite nonFinite) {
    Outcome defined =
        Outcome.of(
            () -> {
              Int8Activations quantized = Int8Activations.quantize(values, nonFinite);
              return withStep(quantized.codes(), quantized.step());
            });
    ActivationQuantizer best = TernaryKernels.activations();
    Outcome fast =
        Outcome.of(
            () -> {
              byte[] codes = new byte[values.length];
              float step = best.quantize(values, nonFinite, codes);
              return withStep(codes, step);
            });
    hold(fast.equals(defined), "other activations", List.of(fast, defined));
  }

  private static int[] withStep(byte[] codes, float step) {
    int[] bits = Arrays.copyOf(Outcome.bits(codes), codes.length + 1);
    bits[codes.length] = Float.floatToRawIntBits(step);
    return bits;
  }

  private static byte[] bytes(int[] bits) {
    byte[] bytes = new byte[bits.length];
    for (int i = 0; i < bits.length; i++) {
      bytes[i] = (byte) bits[i];
    }
    return bytes;
  }

  private static boolean infinite(float[] weights) {
    for (float weight : weights) {
      if (!Float.isFinite(weight)) {
        return true;
      }
    }
    return false;
  }
}
