package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Multiplication by tables of 54 sums, for which one byte permute is enough: {@link
 * Tables54Packing} says how weights become indices, {@link Tables54Input} what the tables hold,
 * {@link Tables54Tile} how both meet.
 *
 * <p>Weights are read once and in order: chunks of columns whose tables fit the L1 cache, in a
 * chunk the tiles of 64 rows, in a tile the steps of 28 columns. Source: the look-up tables of
 * T-MAC (Wei and others, 2024), with indices that share a weight between two look-ups.
 */
public final class Tables54Matrix implements TernaryMatrix {
  private final TernaryShape shape;
  private final byte[][] weights;
  private final int steps;
  private final AtomicReference<int[]> spareTile = new AtomicReference<>();

  private Tables54Matrix(TernaryShape shape, byte[][] weights) {
    this.shape = shape;
    this.weights = weights;
    this.steps = Tables54Packing.steps(shape.columns());
  }

  /**
   * Repacks a tensor.
   *
   * @param packed the packed tensor, not kept
   * @param format its format
   * @param shape rows and columns
   * @return the matrix
   * @throws IllegalArgumentException for a wrong length or an invalid code
   */
  public static TernaryMatrix of(byte[] packed, TernaryFormat format, TernaryShape shape) {
    return new Tables54Matrix(shape, Tables54Packing.pack(packed, format, shape));
  }

  @Override
  public TernaryShape shape() {
    return shape;
  }

  @Override
  public String layout() {
    return "tables of 54";
  }

  @Override
  public long bytes() {
    return Tables54Packing.PLANES * (weights[0].length - (long) Tables54Packing.START);
  }

  @Override
  public int tileRows() {
    return Tables54Packing.TILE_ROWS;
  }

  @Override
  public Input input() {
    return new Tables54Input(shape.columns());
  }

  @Override
  public void multiply(Input input, int[] sums, int from, int to) {
    Tables54Input tables = Inputs.fitting(Tables54Input.class, input, this);
    Inputs.checkRows(this, sums, from, to);
    int lastWhole = to / Tables54Packing.TILE_ROWS;
    Arrays.fill(sums, from, lastWhole * Tables54Packing.TILE_ROWS, tables.start());
    for (int step = 0; step < steps; step += Tables54Packing.CHUNK_STEPS) {
      for (int tile = from / Tables54Packing.TILE_ROWS; tile < lastWhole; tile++) {
        multiplyTile(tables, step, tile, sums, tile * Tables54Packing.TILE_ROWS);
      }
    }
    if (to % Tables54Packing.TILE_ROWS != 0) {
      multiplyLast(tables, sums, lastWhole);
    }
  }

  /** The last rows have a whole tile of weights, but no room in sums for as many. */
  private void multiplyLast(Tables54Input tables, int[] sums, int tile) {
    int[] spare = spareTile.getAndSet(null);
    int[] whole = spare == null ? new int[Tables54Packing.TILE_ROWS] : spare;
    Arrays.fill(whole, tables.start());
    for (int step = 0; step < steps; step += Tables54Packing.CHUNK_STEPS) {
      multiplyTile(tables, step, tile, whole, 0);
    }
    int row = tile * Tables54Packing.TILE_ROWS;
    System.arraycopy(whole, 0, sums, row, sums.length - row);
    spareTile.set(whole);
  }

  private void multiplyTile(Tables54Input tables, int step, int tile, int[] sums, int row) {
    int count = Math.min(Tables54Packing.CHUNK_STEPS, steps - step);
    int at = Tables54Packing.at(shape.rows(), step, count, tile);
    Tables54Tile.add(
        weights, at, tables.bytes(), step * Tables54Input.STEP_BYTES, count, sums, row);
  }
}
