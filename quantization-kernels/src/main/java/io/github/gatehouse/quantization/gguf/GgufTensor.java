package io.github.gatehouse.quantization.gguf;

import java.util.List;
import java.util.Optional;

/**
 * An entry of the tensor table.
 *
 * @param name its name, unique in the file
 * @param dimensions up to four, each at least 1, the fastest one first: the columns of a matrix
 *     come before its rows
 * @param typeNumber ggml's type number, 0…2³²−1
 * @param position position of its first byte in the file
 */
public record GgufTensor(String name, List<Long> dimensions, long typeNumber, long position) {
  /** Most dimensions. */
  public static final int MAX_DIMENSIONS = 4;

  /** Most bytes of a name. Source: ggml-org/ggml {@code docs/gguf.md}. */
  public static final int MAX_NAME_BYTES = 64;

  /** Most elements: 8 bytes for each of them can still be counted. */
  public static final long MAX_ELEMENTS = Long.MAX_VALUE / 8;

  /** Checks the dimensions. */
  public GgufTensor {
    dimensions = List.copyOf(dimensions);
    if (dimensions.size() > MAX_DIMENSIONS) {
      throw new IllegalArgumentException(
          "dimensions of '%s': expected at most %d, got %d"
              .formatted(name, MAX_DIMENSIONS, dimensions.size()));
    }
    long elements = 1;
    for (long dimension : dimensions) {
      if (dimension < 1 || dimension > MAX_ELEMENTS / elements) {
        throw new IllegalArgumentException(
            "dimensions of '%s': expected each at least 1 and a product of at most %d, got %s"
                .formatted(name, MAX_ELEMENTS, dimensions));
      }
      elements *= dimension;
    }
  }

  /**
   * Number of elements.
   *
   * @return product of the dimensions; 1 if there are none
   */
  public long elements() {
    return dimensions.stream().reduce(1L, (product, dimension) -> product * dimension);
  }

  /**
   * How the elements are encoded.
   *
   * @return empty for a type that is listed only
   */
  public Optional<TensorEncoding> encoding() {
    return TensorEncoding.of(typeNumber);
  }

  /** Bytes in the file; the least that any tensor has, 1, where the type is not known. */
  long knownBytes() {
    return encoding().map(encoding -> encoding.bytes(elements())).orElse(1L);
  }
}
