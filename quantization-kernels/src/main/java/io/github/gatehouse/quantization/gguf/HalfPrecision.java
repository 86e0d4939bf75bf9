package io.github.gatehouse.quantization.gguf;

/** IEEE 754 half precision, which Java knows from release 20 on only. */
final class HalfPrecision {
  private HalfPrecision() {}

  /** The value of 16 bits, exact. */
  static float toFloat(short half) {
    int exponent = half >> 10 & 0x1F;
    int fraction = half & 0x3FF;
    float magnitude;
    if (exponent == 0) {
      magnitude = fraction * 0x1p-24f;
    } else if (exponent < 0x1F) {
      magnitude = Float.intBitsToFloat(exponent + 112 << 23 | fraction << 13);
    } else {
      magnitude = Float.intBitsToFloat(0x7F800000 | fraction << 13);
    }
    return Float.intBitsToFloat(Float.floatToRawIntBits(magnitude) | (half & 0x8000) << 16);
  }
}
