package io.github.gatehouse.quantization;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.kernel.Repacking;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.List;

/**
 * Every implementation that tests must hold for. A JVM without the vector module is an error unless
 * it is declared so by {@code -Dgatehouse.kernels=scalar}; one with narrow vectors is not.
 */
public final class Implementations {
  private static final String VECTOR = "io.github.gatehouse.quantization.vector.";

  private Implementations() {}

  /** The definition, and the vector kernel whatever the CPU. */
  public static List<TernaryKernel> of(TernaryFormat format) {
    TernaryKernel definition = TernaryKernels.scalar(format);
    return declaredAbsent()
        ? List.of(definition)
        : List.of(definition, vector().kernels().get(format));
  }

  /** The ways in which tensors are repacked for multiplication. */
  public static List<Repacking> repackings() {
    Repacking plain = LoadedKernels.load("scalar", false, VECTOR).matrices();
    return declaredAbsent() ? List.of(plain) : List.of(plain, vector().matrices());
  }

  private static boolean declaredAbsent() {
    return "scalar".equals(System.getProperty(LoadedKernels.PROPERTY));
  }

  private static LoadedKernels vector() {
    boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    return LoadedKernels.load("vector", module, VECTOR);
  }
}
