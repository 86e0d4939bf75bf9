package io.github.gatehouse.quantization.kernel;

import io.github.gatehouse.quantization.format.TernaryShape;

/**
 * A ternary matrix repacked once into the layout that its multiplication likes best, to be
 * multiplied many times. It keeps no reference to the packed tensor it came from, never changes,
 * and any number of threads may share it; each thread or group of threads brings an {@link Input}.
 */
public interface TernaryMatrix {
  /**
   * Rows and columns.
   *
   * @return the shape
   */
  TernaryShape shape();

  /**
   * Name of the layout.
   *
   * @return for example {@code packed} or {@code tables of 81}
   */
  String layout();

  /**
   * Bytes of weights that one multiplication reads.
   *
   * @return bytes, padding included
   */
  long bytes();

  /**
   * Rows are worked on in tiles: the bounds of {@link #multiply(Input, int[], int, int)} are
   * multiples of it, or the end.
   *
   * @return rows of a tile, at least 1
   */
  int tileRows();

  /**
   * Room for one vector of activations in the form that this layout wants. It serves all matrices
   * of the same layout and as many columns, as the query, key and value projections are.
   *
   * @return an input that holds zeros
   */
  Input input();

  /**
   * Multiplies all rows: {@code sums[r] = Σ code[r][c] · activations[c]}, exact.
   *
   * @param input activations, from {@link #input()} of a matrix of the same layout and columns
   * @param sums receives one sum for each row
   * @throws IllegalArgumentException if the input or the length of sums does not fit
   */
  default void multiply(Input input, int[] sums) {
    multiply(input, sums, 0, shape().rows());
  }

  /**
   * Multiplies some rows; threads share one multiplication this way.
   *
   * @param input activations, not changed
   * @param sums of all rows, of which {@code from…to−1} are written
   * @param from first row, a multiple of {@link #tileRows()}
   * @param to row after the last one, a multiple of {@link #tileRows()} or the number of rows
   * @throws IllegalArgumentException if the input, the length of sums or a bound does not fit
   */
  void multiply(Input input, int[] sums, int from, int to);

  /** Activations in the form that one layout wants. Not to be set while it is read. */
  interface Input {
    /**
     * Replaces the activations.
     *
     * @param activations one int8 for each column, −127…127; copied
     * @throws IllegalArgumentException for a wrong length or the value −128
     */
    void set(byte[] activations);
  }
}
