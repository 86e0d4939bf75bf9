package io.github.gatehouse.quantization.gguf;

import java.util.Optional;

/** The types of tensors that can be read and written; all others are only listed. */
public enum TensorEncoding {
  /** Single precision, little endian. */
  F32(0) {
    @Override
    long bytes(long elements) {
      return 4 * elements;
    }
  },

  /** Half precision, little endian. */
  F16(1) {
    @Override
    long bytes(long elements) {
      return 2 * elements;
    }
  },

  /**
   * Ternary, see {@link io.github.gatehouse.quantization.format.TernaryFormat#I2_S}.
   *
   * <p>Source of the number: Eddie-Wang1120/llama.cpp {@code gguf-py/gguf/constants.py}, the fork
   * that microsoft/BitNet builds upon. In ggml itself 36 was another type and is now none. Source
   * of the size: {@code ggml/src/ggml.c} of that fork, ggml_nbytes.
   */
  I2_S(36) {
    @Override
    long bytes(long elements) {
      return elements / 4 + 32;
    }
  };

  private final long number;

  TensorEncoding(long number) {
    this.number = number;
  }

  /**
   * The number in the file.
   *
   * @return ggml's type number
   */
  public long number() {
    return number;
  }

  /** Bytes of a tensor of at most {@link GgufTensor#MAX_ELEMENTS} elements. */
  abstract long bytes(long elements);

  static Optional<TensorEncoding> of(long number) {
    for (TensorEncoding encoding : values()) {
      if (encoding.number == number) {
        return Optional.of(encoding);
      }
    }
    return Optional.empty();
  }
}
