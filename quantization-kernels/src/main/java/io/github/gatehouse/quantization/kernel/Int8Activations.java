package io.github.gatehouse.quantization.kernel;

import java.util.Objects;

/**
 * Activations as int8 with one step: value ≈ {@code codes[i] · step}.
 *
 * <p>With m = max|x|, at least {@link #SMALLEST_MAX}: code = x · (127 ÷ m) to the nearest, ties to
 * even, in single precision, within −127…127; step = m ÷ 127. The scale is that of the int8
 * activation quantizer in microsoft/BitNet's llama.cpp (quantize_row_i8_s); how that breaks ties is
 * described differently in different places, so the rule for ties is this library's own.
 *
 * @param codes one code for each activation, −127…127
 * @param step value of one unit, finite and above 0
 */
public record Int8Activations(byte[] codes, float step) {
  /** The least maximum: keeps 127 ÷ m finite. */
  public static final float SMALLEST_MAX = 1e-5f;

  /** Checks the step. */
  public Int8Activations {
    Objects.requireNonNull(codes, "codes");
    if (!(step > 0 && step <= Float.MAX_VALUE)) {
      throw new IllegalArgumentException("step: expected finite and above 0, got " + step);
    }
  }

  /**
   * Quantizes activations.
   *
   * @param activations the values, not changed
   * @param nonFinite what happens to NaN and infinities
   * @return codes and step
   * @throws IllegalArgumentException if a value is refused, naming index and value
   */
  public static Int8Activations quantize(float[] activations, NonFinite nonFinite) {
    byte[] codes = new byte[activations.length];
    return new Int8Activations(codes, quantize(activations, nonFinite, codes));
  }

  /**
   * Quantizes activations into an array of the caller: the definition of {@link
   * ActivationQuantizer}.
   *
   * @param activations the values, not changed
   * @param nonFinite what happens to NaN and infinities
   * @param codes receives one code for each activation
   * @return the step
   * @throws IllegalArgumentException if a value is refused or the arrays differ in length
   */
  public static float quantize(float[] activations, NonFinite nonFinite, byte[] codes) {
    if (codes.length != activations.length) {
      throw new IllegalArgumentException(
          "codes: expected length %d, got %d".formatted(activations.length, codes.length));
    }
    float[] values = nonFinite.admit("activations", activations);
    float max = Math.max(SMALLEST_MAX, ScaleRule.ABSMAX.scale(values));
    float factor = 127 / max;
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) Math.max(-127, Math.min(127, Math.rint(values[i] * factor)));
    }
    return max / 127;
  }
}
