package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The product of packed bytes as they are. I2_S rows are multiplied where they lie; rows of TL1 and
 * TL2 become fields of two bits first, four rows at a time. What a call worked in is kept for the
 * next one with as many columns, so that a model's calls one after the other allocate nothing.
 *
 * <p>Whatever is not right is left to the scalar definition: it names the byte, or finds that the
 * bits belong to no weight.
 */
final class InPlaceProduct implements VectorKernel.Multiplication {
  private static final short LOW_BITS = 0x5555;
  private static final int ROWS = 4;

  /** Workspaces kept, each for another number of columns. */
  private static final int SPARE = 8;

  private final TernaryKernel definition;
  private final AtomicReferenceArray<Workspace> spare = new AtomicReferenceArray<>(SPARE);

  InPlaceProduct(TernaryKernel definition) {
    this.definition = definition;
  }

  @Override
  public void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
    TernaryFormat format = definition.format();
    boolean fits =
        shape.columns() <= TernaryKernel.MAX_MATVEC_COLUMNS
            && packed.length == format.packedBytes(shape)
            && activations.length == shape.columns()
            && sums.length == shape.rows();
    if (!fits || !multiplied(packed, shape, activations, sums)) {
      definition.matvec(packed, shape, activations, sums);
    }
  }

  /** Whether all fields were codes. */
  private boolean multiplied(byte[] packed, TernaryShape shape, byte[] activations, int[] sums) {
    Workspace space = workspace(shape.columns());
    space.by.prepare(activations);
    Arrays.fill(sums, -space.by.sum());
    boolean valid =
        definition.format() == TernaryFormat.I2_S
            ? inPlace(packed, shape, space, sums)
            : unpacked(packed, shape, space, sums);
    keep(space);
    return valid;
  }

  private Workspace workspace(int columns) {
    for (int i = 0; i < SPARE; i++) {
      Workspace kept = spare.get(i);
      if (kept != null && kept.by.columns() == columns && spare.compareAndSet(i, kept, null)) {
        return kept;
      }
    }
    return new Workspace(definition.format(), columns);
  }

  /** In the first free place, or else in that of the number's own. */
  private void keep(Workspace space) {
    for (int i = 0; i < SPARE; i++) {
      if (spare.compareAndSet(i, null, space)) {
        return;
      }
    }
    spare.set(space.by.columns() / FieldActivations.VECTOR_COLUMNS % SPARE, space);
  }

  /**
   * Half of the last vector lies beyond a row of an odd number of blocks. Its activations are 0;
   * its fields are those of the next row, or, after the last row, the tail, which is no code.
   */
  private boolean inPlace(byte[] packed, TernaryShape shape, Workspace space, int[] sums) {
    FieldActivations by = space.by;
    int stride = (int) definition.format().rowBytes(shape.columns());
    int rows = shape.rows();
    if (stride % FieldRows.VECTOR_BYTES == 0) {
      FieldProducts.add(packed, 0, stride, by, sums, 0, rows);
      return areCodes(by.seen(), FieldActivations.LANES);
    }
    int last = (rows - 1) * stride;
    int half = by.vectors() - 1;
    FieldProducts.add(packed, 0, stride, by, sums, 0, rows - 1);
    FieldProducts.add(packed, last, stride, by, 0, half, sums, rows - 1, rows);
    boolean valid = areCodes(by.seen(), FieldActivations.LANES);
    Arrays.fill(by.seen(), (short) 0);
    FieldProducts.add(packed, last, stride, by, half, half + 1, sums, rows - 1, rows);
    return valid && areCodes(by.seen(), FieldActivations.LANES / 2);
  }

  private boolean unpacked(byte[] packed, TernaryShape shape, Workspace space, int[] sums) {
    FieldActivations by = space.by;
    int rowBytes = (int) definition.format().rowBytes(shape.columns());
    int stride = by.vectors() * FieldRows.VECTOR_BYTES;
    for (int row = 0; row < shape.rows(); row += ROWS) {
      int end = Math.min(row + ROWS, shape.rows());
      for (int i = row; i < end; i++) {
        space.fields.unpack(packed, i * rowBytes, shape.columns(), space.rows, (i - row) * stride);
      }
      FieldProducts.add(space.rows, 0, stride, by, sums, row, end);
    }
    return areCodes(by.seen(), FieldActivations.LANES);
  }

  private static boolean areCodes(short[] seen, int lanes) {
    int both = 0;
    for (int lane = 0; lane < lanes; lane++) {
      both |= seen[lane];
    }
    return (both & LOW_BITS) == 0;
  }

  /** What one call works in. */
  private static final class Workspace {
    private final FieldActivations by;
    private final PackedFields fields;
    private final byte[] rows;

    private Workspace(TernaryFormat format, int columns) {
      boolean blocks = format == TernaryFormat.I2_S;
      this.by = new FieldActivations(columns, blocks ? FieldOrder.BLOCKS : FieldOrder.ROW);
      this.fields = format == TernaryFormat.TL1 ? PackedFields.TL1 : PackedFields.TL2;
      // Eight bytes more: fields are written by the long.
      this.rows = new byte[blocks ? 0 : ROWS * by.vectors() * FieldRows.VECTOR_BYTES + 8];
    }
  }
}
