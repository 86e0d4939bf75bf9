package io.github.gatehouse.quantization.scalar;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.HexFormat;
import java.util.Locale;

/** Inputs small and regular enough to check the golden bytes by hand. */
enum GoldenVector {
  I2S_EMPTY(TernaryFormat.I2_S, 1, ScaleRule.ABSMAX, 1, ""),
  I2S_ONE_BLOCK(
      TernaryFormat.I2_S,
      1,
      ScaleRule.ABSMAX,
      2,
      "+".repeat(32) + "0".repeat(32) + "-".repeat(32) + "+0-0".repeat(8)),
  I2S_TWO_BLOCKS(TernaryFormat.I2_S, 1, ScaleRule.ABSMAX, 0.5f, "+0-".repeat(43) + "+"),
  I2S_TWO_ROWS(TernaryFormat.I2_S, 2, ScaleRule.SIGN, 1, "+-0 0-+"),
  TL1_ALL_PAIRS(TernaryFormat.TL1, 1, ScaleRule.ABSMAX, 1, "-- -0 -+ 0- 00 0+ +- +0 ++"),
  TL1_TWO_ROWS(TernaryFormat.TL1, 2, ScaleRule.SIGN, 0.25f, "+-0+- -+0-+"),
  TL2_ALL_TRIPLES(TernaryFormat.TL2, 1, ScaleRule.ABSMAX, 1, allTriples()),
  TL2_REST_OF_ONE(TernaryFormat.TL2, 1, ScaleRule.ABSMAX, 3, "+-0".repeat(8) + "-"),
  TL2_REST_OF_TWO(TernaryFormat.TL2, 2, ScaleRule.ABSMAX, 3, "+00 0+ -00 0-"),
  I2S_ABSMEAN(TernaryFormat.I2_S, 1, 4, -4, 1, -1, 0.999f, 2, 0, 3.001f),
  TL1_ABSMEAN(TernaryFormat.TL1, 1, 4, -4, 1, -1, 0.999f, 2, 0, 3.001f),
  TL2_ABSMEAN(TernaryFormat.TL2, 1, 4, -4, 1, -1, 0.999f, 2, 0, 3.001f);

  final TernaryFormat format;
  final TernaryShape shape;
  final ScaleRule rule;
  final float[] weights;

  GoldenVector(TernaryFormat format, int rows, ScaleRule rule, float scale, String codes) {
    this.format = format;
    this.rule = rule;
    this.weights = Codes.times(Codes.of(codes), scale);
    this.shape = new TernaryShape(rows, weights.length / rows);
  }

  GoldenVector(TernaryFormat format, int rows, float... weights) {
    this.format = format;
    this.rule = ScaleRule.ABSMEAN;
    this.weights = weights;
    this.shape = new TernaryShape(rows, weights.length / rows);
  }

  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
  }

  byte[] pack() {
    return pack(ScalarKernel.of(format));
  }

  private byte[] pack(TernaryKernel kernel) {
    byte[] packed = new byte[format.packedBytes(shape)];
    kernel.quantize(weights, shape, Quantization.by(rule), packed);
    return packed;
  }

  /** The whole golden file: what goes in, what comes out, and what comes back. */
  String render(TernaryKernel kernel) {
    byte[] packed = pack(kernel);
    float[] restored = new float[shape.weights()];
    kernel.dequantize(packed, shape, restored);
    StringBuilder text = new StringBuilder();
    text.append("%s, %d x %d, %s%n".formatted(format, shape.rows(), shape.columns(), rule));
    text.append("weights\n");
    appendRows(text, weights);
    text.append("packed\n");
    int rowBytes = (int) format.rowBytes(shape.columns());
    for (int row = 0; row < shape.rows() && rowBytes > 0; row++) {
      appendHex(text, packed, row * rowBytes, (row + 1) * rowBytes);
    }
    text.append("tail\n");
    appendHex(text, packed, packed.length - TernaryFormat.TAIL_BYTES, packed.length);
    text.append("restored\n");
    appendRows(text, restored);
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private void appendRows(StringBuilder text, float[] values) {
    for (int i = 0; i < values.length; i++) {
      boolean lineEnds = i % shape.columns() % 32 == 31 || (i + 1) % shape.columns() == 0;
      text.append(values[i]).append(lineEnds ? "\n" : " ");
    }
  }

  private static void appendHex(StringBuilder text, byte[] packed, int from, int to) {
    HexFormat hex = HexFormat.ofDelimiter(" ");
    for (int at = from; at < to; at += 16) {
      text.append(hex.formatHex(packed, at, Math.min(to, at + 16))).append('\n');
    }
  }

  private static String allTriples() {
    StringBuilder codes = new StringBuilder();
    for (int value = 0; value < 27; value++) {
      codes
          .append("-0+".charAt(value / 9))
          .append("-0+".charAt(value / 3 % 3))
          .append("-0+".charAt(value % 3));
    }
    return codes.toString();
  }
}
