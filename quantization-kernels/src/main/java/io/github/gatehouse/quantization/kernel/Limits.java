package io.github.gatehouse.quantization.kernel;

/**
 * What one core can do at most on this machine: loops that move the bytes of an operation and
 * compute next to nothing. A kernel that runs in the time of its limit cannot be made faster.
 */
public interface Limits {
  /**
   * Loads every byte: the limit of a multiplication that reads packed weights, and of a scan.
   *
   * @param bytes any number of bytes
   * @return a value that depends on every byte, so that no load can be left out
   */
  long read(byte[] bytes);

  /**
   * Loads every float.
   *
   * @param floats any number of floats
   * @return a value that depends on every float
   */
  long read(float[] floats);

  /**
   * Loads every float and stores two bits for each: the limit of quantizing.
   *
   * @param in floats, a multiple of 256
   * @param out receives one sixteenth as many bytes as {@code in} has
   * @throws IllegalArgumentException if a length does not fit
   */
  void readAndPack(float[] in, byte[] out);

  /**
   * Loads two bits for each float and stores every float: the limit of dequantizing.
   *
   * @param in bytes, a multiple of 64
   * @param out receives sixteen times as many bytes as {@code in} has
   * @throws IllegalArgumentException if a length does not fit
   */
  void unpackAndWrite(byte[] in, float[] out);
}
