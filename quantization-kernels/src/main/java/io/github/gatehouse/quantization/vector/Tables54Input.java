package io.github.gatehouse.quantization.vector;

import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Activations as tables: for each index of {@link Tables54Packing} the sum of digits times
 * activations, lifted by an offset so that it is 0…889 (7 · 127), and split into its low five bits
 * and the rest (0…27), in two tables of 64 bytes. Eight of either fit a byte when added.
 */
final class Tables54Input implements Inputs.Columns {
  /** Eight indices, two tables each. */
  static final int STEP_BYTES = 8 * 128;

  private static final int TABLE = 64;
  private static final VectorSpecies<Short> SHORTS = ShortVector.SPECIES_512;
  private static final int LOW_BITS = Tables54Tile.LOW_BITS;
  private static final short LOW_MASK = (1 << LOW_BITS) - 1;
  private static final short ODD_BYTES = (short) 0xff00;
  private static final ShortVector EIGHT = ShortVector.broadcast(SHORTS, 8);
  private static final ShortVector FIVE = ShortVector.broadcast(SHORTS, LOW_BITS);
  private static final ShortVector THREE = ShortVector.broadcast(SHORTS, 8 - LOW_BITS);

  /** First, second and third digit of the indices 0…31. */
  private static final short[] DIGITS = new short[96];

  static {
    for (int index = 0; index < 27; index++) {
      DIGITS[index] = (short) (index % 3);
      DIGITS[32 + index] = (short) (index / 3 % 3);
      DIGITS[64 + index] = (short) (index / 9);
    }
  }

  private final int columns;
  private final byte[] padded;
  private final byte[] tables;
  private int start;

  Tables54Input(int columns) {
    this.columns = columns;
    int steps = Tables54Packing.steps(columns);
    this.padded = new byte[steps * Tables54Packing.STEP_COLUMNS];
    this.tables = new byte[steps * STEP_BYTES];
  }

  @Override
  public int columns() {
    return columns;
  }

  byte[] bytes() {
    return tables;
  }

  /** What a sum starts from: minus all offsets, and minus the sum of activations for digits − 1. */
  int start() {
    return start;
  }

  @Override
  public void set(byte[] activations) {
    Inputs.checkActivations(activations, columns);
    System.arraycopy(activations, 0, padded, 0, columns);
    int sum = 0;
    for (byte activation : activations) {
      sum += activation;
    }
    start = -sum - fill(padded, tables);
  }

  /** Fills all tables and returns the sum of their offsets. */
  private static int fill(byte[] a, byte[] tables) {
    ShortVector first = ShortVector.fromArray(SHORTS, DIGITS, 0);
    ShortVector second = ShortVector.fromArray(SHORTS, DIGITS, 32);
    ShortVector third = ShortVector.fromArray(SHORTS, DIGITS, 64);
    int offsets = 0;
    for (int i = 0; i < tables.length / (2 * TABLE); i++) {
      int shared = i / 2 * 7 + 6;
      int own = i / 2 * 7 + i % 2 * 3;
      int offset = 2 * (lift(a[own]) + lift(a[own + 1]) + lift(a[own + 2])) + lift(a[shared]);
      ShortVector low =
          first
              .mul((short) a[own])
              .add(second.mul((short) a[own + 1]))
              .add(third.mul((short) a[own + 2]))
              .add((short) offset);
      ShortVector high = low.add((short) a[shared]);
      int at = i * 2 * TABLE;
      low.and(LOW_MASK)
          .or(high.and(LOW_MASK).lanewise(LSHL, EIGHT))
          .reinterpretAsBytes()
          .intoArray(tables, at);
      low.lanewise(LSHR, FIVE)
          .or(high.lanewise(LSHL, THREE).and(ODD_BYTES))
          .reinterpretAsBytes()
          .intoArray(tables, at + TABLE);
      offsets += offset;
    }
    return offsets;
  }

  /** What makes an activation times a digit at least 0. */
  private static int lift(byte activation) {
    return Math.max(0, -activation);
  }
}
