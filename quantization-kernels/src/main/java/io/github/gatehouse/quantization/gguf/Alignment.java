package io.github.gatehouse.quantization.gguf;

import java.util.Map;

/** To what multiples the data of tensors are aligned. */
final class Alignment {
  static final String KEY = "general.alignment";

  /** Source: ggml-org/ggml {@code docs/gguf.md}. */
  private static final long DEFAULT = 32;

  private static final long LEAST = 8;

  /** Two mebibytes, a huge page of most CPUs: no file gains from more. */
  private static final long MOST = 1 << 21;

  private Alignment() {}

  /** True if nothing is said, or a power of two within bounds. */
  static boolean isSound(GgufValue value) {
    return value instanceof GgufScalar scalar
        && scalar.type() == GgufType.UINT32
        && Long.bitCount(scalar.bits()) == 1
        && scalar.bits() >= LEAST
        && scalar.bits() <= MOST;
  }

  static String refusal(GgufValue value) {
    String got = value instanceof GgufScalar scalar ? scalar.type() + " " + scalar.asDouble() : "";
    return "%s: expected a UINT32, a power of two from %d to %d, got %s"
        .formatted(KEY, LEAST, MOST, got.isEmpty() ? value.type() : got);
  }

  static long of(Map<String, GgufValue> metadata) {
    return metadata.get(KEY) instanceof GgufScalar scalar ? scalar.bits() : DEFAULT;
  }

  /** The next multiple of the alignment; both at least 0 and far from overflow. */
  static long padded(long position, long alignment) {
    return (position + alignment - 1) & -alignment;
  }
}
