package io.github.gatehouse.quantization.benchmarks.overhead;

import io.github.gatehouse.quantization.benchmarks.workload.Workload;

/** The smallest operation there is: it counts itself. What rides on it is all that is measured. */
final class NoWork implements Workload {
  private long calls;

  @Override
  public long run() {
    return ++calls;
  }

  @Override
  public void check() {
    if (calls == 0) {
      throw new IllegalStateException("no operation was run");
    }
  }

  @Override
  public long weights() {
    return 0;
  }
}
