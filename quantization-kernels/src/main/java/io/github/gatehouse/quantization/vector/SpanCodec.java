package io.github.gatehouse.quantization.vector;

import io.github.gatehouse.quantization.format.TernaryFormat;

/**
 * The inner loops of one format: whole units of weights that follow each other in memory. What is
 * less than a unit is brought here in a padded copy.
 */
interface SpanCodec {
  /** Bits of 2.0f: {@link #pack} takes weights of smaller magnitude. */
  int BITS_OF_TWO = 0x40000000;

  /** The least scale besides 0 that {@link #unpack} can divide by powers of four exactly. */
  float SMALLEST_SCALE = 0x1p-80f;

  /** The format. */
  TernaryFormat format();

  /** Weights of a unit. */
  int unitWeights();

  /** Bytes of a packed unit. */
  int unitBytes();

  /** Rows of a multiple of so many weights follow each other without padding. */
  int rowMultiple();

  /**
   * Packs units. A weight whose bits, but for the sign, are at least the threshold has its sign for
   * code. The packed bytes go to ints: JDK 17 keeps the constants of its shuffles in byte arrays
   * and loads and checks them again after each store to one.
   *
   * @param in the weights
   * @param from index of the first weight
   * @param units how many units
   * @param threshold bits of the smallest magnitude that is not rounded to 0, at least 1
   * @param out receives the packed units; up to eight ints more may be overwritten
   * @return the bits of all weights, but for the sign, combined by OR: no magnitude has larger
   *     ones; from {@link #BITS_OF_TWO} on the packed bytes mean nothing
   */
  int pack(float[] in, int from, int units, int threshold, int[] out);

  /**
   * Unpacks units. Up to 32 bytes after the last unit may be read.
   *
   * @param in the packed units
   * @param at index of the first packed byte
   * @param units how many units
   * @param out receives the weights
   * @param to index of the first weight
   * @param scale 0, or at least {@link #SMALLEST_SCALE}
   * @return whether every code is valid
   */
  boolean unpack(byte[] in, int at, int units, float[] out, int to, float scale);
}
