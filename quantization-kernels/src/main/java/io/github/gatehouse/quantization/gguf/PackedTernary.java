package io.github.gatehouse.quantization.gguf;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import java.util.Objects;

/**
 * A packed tensor with all that a kernel asks for.
 *
 * @param format how it is packed
 * @param shape rows and columns
 * @param packed {@link TernaryFormat#packedBytes} bytes, not copied
 */
public record PackedTernary(TernaryFormat format, TernaryShape shape, byte[] packed) {
  /** Checks the length. */
  public PackedTernary {
    Objects.requireNonNull(format, "format");
    if (packed.length != format.packedBytes(shape)) {
      throw new IllegalArgumentException(
          "packed %s of shape %s: expected length %d, got %d"
              .formatted(format, shape, format.packedBytes(shape), packed.length));
    }
  }
}
