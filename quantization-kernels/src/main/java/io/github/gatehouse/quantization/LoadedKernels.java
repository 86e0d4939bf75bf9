package io.github.gatehouse.quantization;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.kernel.ActivationQuantizer;
import io.github.gatehouse.quantization.kernel.Int8Activations;
import io.github.gatehouse.quantization.kernel.Limits;
import io.github.gatehouse.quantization.kernel.Repacking;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.scalar.ScalarKernel;
import io.github.gatehouse.quantization.scalar.ScalarMatrix;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * All kernels of one implementation; never some of one and some of the other.
 *
 * @param choice which implementation, and why
 * @param kernels one for each format
 * @param activations the quantizer of activations
 * @param matrices how a tensor is repacked for multiplication
 * @param limits the loops that show what the machine can do; only with vectors
 */
record LoadedKernels(
    KernelChoice choice,
    Map<TernaryFormat, TernaryKernel> kernels,
    ActivationQuantizer activations,
    Repacking matrices,
    Optional<Limits> limits) {
  static final String PROPERTY = "gatehouse.kernels";

  private static final String MODULE = "jdk.incubator.vector";
  private static final String VECTOR = "io.github.gatehouse.quantization.vector.";
  private static final int BITS = 512;

  /** What this JVM can do, unless the property asks for something. */
  static LoadedKernels load(String asked) {
    boolean module = ModuleLayer.boot().findModule(MODULE).isPresent();
    return load(asked, module, VECTOR);
  }

  static LoadedKernels load(String asked, boolean module, String vectorPackage) {
    if (asked != null && !asked.equals("scalar") && !asked.equals("vector")) {
      throw new IllegalArgumentException(
          "system property %s: expected scalar or vector, got %s".formatted(PROPERTY, asked));
    }
    if ("scalar".equals(asked)) {
      return scalar("asked for by -D" + PROPERTY + "=scalar");
    }
    boolean forced = "vector".equals(asked);
    LoadedKernels loaded = module ? vector(vectorPackage, forced) : scalar(absent());
    if (forced && !loaded.choice().isVector()) {
      throw new IllegalStateException(
          "-D%s=vector cannot be had: %s".formatted(PROPERTY, loaded.choice().reason()));
    }
    return loaded;
  }

  private static String absent() {
    return "module " + MODULE + " is absent. Fix: start java with --add-modules " + MODULE;
  }

  private static LoadedKernels scalar(String reason) {
    Map<TernaryFormat, TernaryKernel> kernels = new EnumMap<>(TernaryFormat.class);
    for (TernaryFormat format : TernaryFormat.values()) {
      kernels.put(format, ScalarKernel.of(format));
    }
    return new LoadedKernels(
        new KernelChoice("scalar", reason),
        kernels,
        Int8Activations::quantize,
        ScalarMatrix::of,
        Optional.empty());
  }

  /** Narrower vectors give the same bits, but many times slower than the scalar definition. */
  private static LoadedKernels vector(String vectorPackage, boolean forced) {
    try {
      Class<?> kernel = Class.forName(vectorPackage + "VectorKernel");
      int bits = (int) kernel.getMethod("preferredBits").invoke(null);
      if (bits < BITS && !forced) {
        return scalar(
            "vectors of %d bits are needed, this JVM prefers %d (CPU, or -XX:MaxVectorSize);"
                    .formatted(BITS, bits)
                + " -D%s=vector gives slow ones".formatted(PROPERTY));
      }
      Map<TernaryFormat, TernaryKernel> kernels = new EnumMap<>(TernaryFormat.class);
      for (TernaryFormat format : TernaryFormat.values()) {
        Object made = kernel.getMethod("of", TernaryFormat.class).invoke(null, format);
        kernels.put(format, (TernaryKernel) made);
      }
      String reason =
          "module %s is there, this JVM prefers vectors of %d bits".formatted(MODULE, bits)
              + (forced ? ", and -D%s=vector asks for them".formatted(PROPERTY) : "");
      return new LoadedKernels(
          new KernelChoice("vector", reason),
          kernels,
          make(vectorPackage + "VectorActivations", ActivationQuantizer.class),
          make(vectorPackage + "VectorRepacking", Repacking.class),
          Optional.of(make(vectorPackage + "MemoryLimits", Limits.class)));
    } catch (ReflectiveOperationException | LinkageError e) {
      // An incubating API may change: a JDK that it does not fit has the scalar kernels.
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return scalar(
          "the vector kernels do not fit JDK %d (%s). Fix: use JDK 17 to 25"
              .formatted(Runtime.version().feature(), cause));
    }
  }

  private static <T> T make(String name, Class<T> type) throws ReflectiveOperationException {
    return type.cast(Class.forName(name).getConstructor().newInstance());
  }
}
