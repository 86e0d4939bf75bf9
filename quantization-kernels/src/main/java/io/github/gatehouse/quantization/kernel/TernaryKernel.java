package io.github.gatehouse.quantization.kernel;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;

/**
 * The operations on one packed format. Implementations have no state, and all of them give the same
 * bits for the same input. Every array must have exactly the length that the shape asks for; a
 * wrong length is an {@link IllegalArgumentException} naming expected and actual.
 */
public interface TernaryKernel {
  /** Most columns of {@link #matvec}: 16 777 215 · 128 is the last product within an int. */
  int MAX_MATVEC_COLUMNS = (1 << 24) - 1;

  /**
   * The format.
   *
   * @return the format of all packed arrays
   */
  TernaryFormat format();

  /**
   * Name of the implementation.
   *
   * @return for example {@code scalar}
   */
  String implementation();

  /**
   * Quantizes and packs weights.
   *
   * @param weights rows × columns weights, row by row
   * @param shape rows and columns
   * @param how scale rule and treatment of NaN and infinities
   * @param packed receives the packed tensor, {@link TernaryFormat#packedBytes} bytes; after an
   *     error it may hold anything
   * @throws IllegalArgumentException for a wrong length or a weight that is refused
   */
  void quantize(float[] weights, TernaryShape shape, Quantization how, byte[] packed);

  /**
   * Unpacks weights: code times scale; code 0 gives +0.
   *
   * @param packed the packed tensor
   * @param shape rows and columns
   * @param weights receives rows × columns weights
   * @throws IllegalArgumentException for a wrong length, an invalid code or an invalid scale
   */
  void dequantize(byte[] packed, TernaryShape shape, float[] weights);

  /**
   * Multiplies the codes with a vector: {@code sums[r] = Σ code[r][c] · activations[c]}, exact.
   * Scales are not applied: the product of the real numbers is {@code sums[r]} times the scale of
   * the tensor times the step of the activations.
   *
   * @param packed the packed matrix
   * @param shape rows and columns; at most {@link #MAX_MATVEC_COLUMNS} columns, so that no sum
   *     overflows
   * @param activations one int8 for each column, −128…127
   * @param sums receives one sum for each row
   * @throws IllegalArgumentException for a wrong length, too many columns or an invalid code
   */
  void matvec(byte[] packed, TernaryShape shape, byte[] activations, int[] sums);
}
