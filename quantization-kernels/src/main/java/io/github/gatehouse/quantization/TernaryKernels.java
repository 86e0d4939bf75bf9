package io.github.gatehouse.quantization;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.scalar.ScalarKernel;

/** Finds the kernel for a format. */
public final class TernaryKernels {
  private TernaryKernels() {}

  /**
   * The scalar definition of a format; every other implementation must agree with it bit for bit.
   *
   * @param format the packed format
   * @return a kernel without state that any number of threads may share
   */
  public static TernaryKernel scalar(TernaryFormat format) {
    return ScalarKernel.of(format);
  }
}
