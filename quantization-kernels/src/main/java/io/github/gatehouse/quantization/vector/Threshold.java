package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.kernel.ScaleRule;

/** The bits of the smallest magnitude that gets a sign; 0 never does. */
final class Threshold {
  private Threshold() {}

  /** Of the rules that round x ÷ scale: the first with 2·x ≥ scale, also where that has no half. */
  static int ofScale(float scale) {
    int bits = Float.floatToRawIntBits(scale / 2);
    while (2 * Float.intBitsToFloat(bits) < scale) {
      bits++;
    }
    while (bits > 1 && 2 * Float.intBitsToFloat(bits - 1) >= scale) {
      bits--;
    }
    return Math.max(1, bits);
  }

  /** Of the rule that keeps signs. */
  static int ofSign() {
    int bits = Float.floatToRawIntBits((float) ScaleRule.SMALLEST_SIGNED);
    return Float.intBitsToFloat(bits) < ScaleRule.SMALLEST_SIGNED ? bits + 1 : bits;
  }
}
