package io.github.gatehouse.quantization.kernel;

/** Quantizes activations as {@link Int8Activations} defines it, into an array of the caller. */
public interface ActivationQuantizer {
  /**
   * Quantizes activations; allocates nothing if all are finite.
   *
   * @param activations the values, not changed
   * @param nonFinite what happens to NaN and infinities
   * @param codes receives one code for each activation, −127…127
   * @return the step, value of one unit, finite and above 0
   * @throws IllegalArgumentException if a value is refused or the arrays differ in length
   */
  float quantize(float[] activations, NonFinite nonFinite, byte[] codes);
}
