package io.github.gatehouse.quantization.gguf;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.Quantization;
import io.github.gatehouse.quantization.kernel.ScaleRule;
import java.util.List;

/** A model of two tensors and one value of each kind: by the writer, and byte by byte. */
final class SmallModel {
  static final TernaryShape SHAPE = new TernaryShape(3, 256);
  static final float[] NORM = {1, -0f, 0.5f, Float.NaN, Float.MIN_VALUE, 6, 7, 8};

  private SmallModel() {}

  static float[] weights() {
    float[] weights = new float[SHAPE.weights()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (i * 7 / 3 % 3 - 1) * 0.25f;
    }
    return weights;
  }

  static PackedTernary ternary() {
    byte[] packed = new byte[TernaryFormat.I2_S.packedBytes(SHAPE)];
    TernaryKernels.scalar(TernaryFormat.I2_S)
        .quantize(weights(), SHAPE, Quantization.by(ScaleRule.ABSMAX), packed);
    return new PackedTernary(TernaryFormat.I2_S, SHAPE, packed);
  }

  static GgufWriter writer() {
    GgufWriter writer = new GgufWriter().put("general.architecture", text("bitnet"));
    for (GgufType type : GgufType.values()) {
      if (type.isScalar()) {
        writer.put("one." + type, new GgufScalar(type, 1));
        writer.put("some." + type, new GgufScalars(type, new byte[2 * type.leastBytes()]));
      }
    }
    GgufValue words = new GgufValue.Array(GgufType.STRING, List.of(text(""), text("Zürich 𝄞")));
    return writer
        .put("words", words)
        .put("nested", new GgufValue.Array(GgufType.ARRAY, List.of(words, words)))
        .floats("norm", NORM, 4, 2)
        .ternary("ternary", ternary());
  }

  /** The same file as the specification has it. */
  static byte[] bytes() {
    RawGguf raw = RawGguf.of(2, 25).text("general.architecture").u32(8).text("bitnet");
    int[] sizes = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
    for (int type = 0; type < sizes.length; type++) {
      if (sizes[type] > 0) {
        String name = GgufType.values()[type].name();
        raw.text("one." + name).u32(type).u8(1).zeros(sizes[type] - 1);
        raw.text("some." + name).u32(9).u32(type).u64(2).zeros(2 * sizes[type]);
      }
    }
    raw.text("words").u32(9).u32(8).u64(2).text("").text("Zürich 𝄞");
    raw.text("nested").u32(9).u32(9).u64(2);
    raw.u32(8).u64(2).text("").text("Zürich 𝄞").u32(8).u64(2).text("").text("Zürich 𝄞");
    raw.tensor("norm", 0, 0, 4, 2).tensor("ternary", 36, 32, 256, 3).padded(32);
    for (float value : NORM) {
      raw.f32(value);
    }
    return raw.raw(i2s()).f32(0.25f).zeros(28).bytes();
  }

  /** Weight j of a block of 128 in byte j mod 32, the first ones in the highest bits. */
  private static byte[] i2s() {
    float[] weights = weights();
    byte[] packed = new byte[weights.length / 4];
    for (int i = 0; i < weights.length; i++) {
      int code = (int) (weights[i] / 0.25f) + 1;
      packed[i / 128 * 32 + i % 32] |= (byte) (code << 6 - i / 32 % 4 * 2);
    }
    return packed;
  }

  static GgufValue text(String text) {
    return new GgufValue.Text(text);
  }
}
