package io.github.gatehouse.quantization.vector;

import java.util.Arrays;

/**
 * Activations as factors for fields that are never masked.
 *
 * <p>A 16-bit lane holds eight fields of two bits, x = Σ c[j]·4^j. Then x &gt;&gt;&gt; 2j holds the
 * fields from j on, and Σ c[j]·a[j] = Σ (x &gt;&gt;&gt; 2j)·(a[j] − 4·a[j−1]): what a field adds to
 * the products of the fields below it, the next factor takes away. All of that holds modulo 2^16,
 * too. A factor for each field of a vector: eight vectors of shorts for 256 columns.
 */
final class FieldActivations implements Inputs.Columns {
  static final int LANES = 32;
  static final int VECTOR_COLUMNS = 256;

  private static final int NO_COLUMN = -1;

  private final int columns;
  private final int[] sources;
  private final short[] factors;
  private final short[] seen = new short[LANES];
  private int sum;

  FieldActivations(int columns, FieldOrder order) {
    this.columns = columns;
    int vectors = vectors(columns);
    this.sources = new int[vectors * VECTOR_COLUMNS];
    this.factors = new short[vectors * VECTOR_COLUMNS];
    for (int i = 0; i < sources.length; i++) {
      int within = i % VECTOR_COLUMNS;
      int field = within / LANES;
      int position = 2 * (within % LANES) + field / 4;
      int column = i - within + order.column(position, field % 4);
      sources[i] = column < columns ? column : NO_COLUMN;
    }
  }

  /** Vectors of 64 bytes in a row. */
  static int vectors(int columns) {
    return (int) (((long) columns + VECTOR_COLUMNS - 1) / VECTOR_COLUMNS);
  }

  @Override
  public int columns() {
    return columns;
  }

  int vectors() {
    return vectors(columns);
  }

  short[] factors() {
    return factors;
  }

  /** The sum of all activations, which fields, code + 1, count too much. */
  int sum() {
    return sum;
  }

  /**
   * Fields as {@link FieldRows} saw them. Threads that share an input write it at once; only who
   * has the input alone may believe it.
   */
  short[] seen() {
    return seen;
  }

  @Override
  public void set(byte[] activations) {
    Inputs.checkActivations(activations, columns);
    prepare(activations);
  }

  /** As {@link #set} without its checks: −128 is welcome. */
  void prepare(byte[] activations) {
    for (int first = 0; first < factors.length; first += LANES) {
      for (int i = first; i < first + LANES; i++) {
        int below = first % VECTOR_COLUMNS == 0 ? 0 : activation(activations, i - LANES);
        factors[i] = (short) (activation(activations, i) - 4 * below);
      }
    }
    sum = 0;
    for (byte activation : activations) {
      sum += activation;
    }
    Arrays.fill(seen, (short) 0);
  }

  private int activation(byte[] activations, int i) {
    return sources[i] == NO_COLUMN ? 0 : activations[sources[i]];
  }
}
