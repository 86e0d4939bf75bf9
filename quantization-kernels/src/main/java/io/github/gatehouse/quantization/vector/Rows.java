package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;

/** How rows of weights lie in a packed tensor. */
final class Rows {
  private Rows() {}

  /** Columns of a row, or all weights where rows follow each other as if they were one. */
  static int columns(TernaryShape shape, SpanCodec codec) {
    return shape.columns() % codec.rowMultiple() == 0 ? shape.weights() : shape.columns();
  }

  /** Weights in the byte for what is left of triples; units are whole triples. */
  static int pair(int length, SpanCodec codec) {
    return codec.format() == TernaryFormat.TL2 ? length % 3 : 0;
  }
}
