package io.github.gatehouse.quantization.benchmarks.workload;

import io.github.gatehouse.quantization.kernel.Limits;

/** Does half the work, and would look twice as fast. */
final class LazyLimits implements Limits {
  @Override
  public long read(byte[] bytes) {
    long seen = 0;
    for (int i = 0; i < bytes.length / 2; i++) {
      seen |= bytes[i];
    }
    return seen;
  }

  @Override
  public long read(float[] floats) {
    return 0;
  }

  @Override
  public void readAndPack(float[] in, byte[] out) {
    for (int i = 0; i < out.length / 2; i++) {
      out[i] = (byte) in[4 * i];
    }
  }

  @Override
  public void unpackAndWrite(byte[] in, float[] out) {
    for (int i = 0; i < out.length / 2; i++) {
      out[i] = in[i / 4];
    }
  }
}
