package io.github.gatehouse.quantization.vector;

/** Rows of fields times activations, in steps of four rows and of as many columns as sums allow. */
final class FieldProducts {
  private static final int ROWS = 4;

  private FieldProducts() {}

  /** Adds the products of the rows {@code from…to−1}, of which the first begins at a byte. */
  static void add(
      byte[] fields, int at, int stride, FieldActivations by, int[] sums, int from, int to) {
    add(fields, at, stride, by, 0, by.vectors(), sums, from, to);
  }

  /** Adds the products of some vectors of each row. */
  static void add(
      byte[] fields,
      int at,
      int stride,
      FieldActivations by,
      int first,
      int end,
      int[] sums,
      int from,
      int to) {
    int row = from;
    int i = at;
    for (; row + ROWS <= to; row += ROWS, i += ROWS * stride) {
      for (int v = first; v < end; v += FieldRows.CHUNK) {
        int last = Math.min(v + FieldRows.CHUNK, end);
        FieldRows.four(fields, i, stride, by.factors(), v, last, by.seen(), sums, row);
      }
    }
    for (; row < to; row++, i += stride) {
      for (int v = first; v < end; v += FieldRows.CHUNK) {
        int last = Math.min(v + FieldRows.CHUNK, end);
        FieldRows.one(fields, i, by.factors(), v, last, by.seen(), sums, row);
      }
    }
  }
}
