package io.github.gatehouse.quantization;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.format.TernaryShape;
import io.github.gatehouse.quantization.kernel.ActivationQuantizer;
import io.github.gatehouse.quantization.kernel.Limits;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import io.github.gatehouse.quantization.kernel.TernaryMatrix;
import io.github.gatehouse.quantization.scalar.ScalarKernel;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Finds the kernels for a format. What this JVM can do is found out once: the vector kernels need
 * {@code --add-modules jdk.incubator.vector} and vectors of 512 bits; else, or with {@code
 * -Dgatehouse.kernels=scalar}, there is the scalar definition. {@link #choice()} says why.
 */
public final class TernaryKernels {
  private static final AtomicReference<LoadedKernels> LOADED = new AtomicReference<>();

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

  /**
   * The fastest kernel of a format on this JVM.
   *
   * @param format the packed format
   * @return a kernel that any number of threads may share
   * @throws IllegalStateException if {@code -Dgatehouse.kernels=vector} cannot be had
   * @throws IllegalArgumentException if that property is neither {@code scalar} nor {@code vector}
   */
  public static TernaryKernel best(TernaryFormat format) {
    return loaded().kernels().get(format);
  }

  /**
   * The fastest quantizer of activations on this JVM.
   *
   * @return a quantizer without state that any number of threads may share
   * @throws IllegalStateException as {@link #best}
   */
  public static ActivationQuantizer activations() {
    return loaded().activations();
  }

  /**
   * Repacks a matrix once, to be multiplied many times, as fast as this JVM can.
   *
   * @param packed the packed tensor, not kept; every code of it is checked
   * @param format its format
   * @param shape rows and columns
   * @return the matrix
   * @throws IllegalArgumentException for a wrong length, too many columns or an invalid code
   * @throws IllegalStateException as {@link #best}
   */
  public static TernaryMatrix matrix(byte[] packed, TernaryFormat format, TernaryShape shape) {
    return loaded().matrices().repack(packed, format, shape);
  }

  /**
   * Which kernels {@link #best} gives, and why.
   *
   * @return the choice
   * @throws IllegalStateException as {@link #best}
   */
  public static KernelChoice choice() {
    return loaded().choice();
  }

  /**
   * Loops that show what one core of this machine can do at most.
   *
   * @return the limits
   * @throws IllegalStateException if this JVM has no vector kernels to compare with them
   */
  public static Limits limits() {
    LoadedKernels loaded = loaded();
    return loaded
        .limits()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "limits are measured with vector kernels only; this JVM has "
                        + loaded.choice()));
  }

  private static LoadedKernels loaded() {
    LoadedKernels loaded = LOADED.get();
    if (loaded == null) {
      // Nothing is kept of a lookup that fails: each one says why.
      loaded = LoadedKernels.load(System.getProperty(LoadedKernels.PROPERTY));
      LOADED.compareAndSet(null, loaded);
    }
    return LOADED.get();
  }
}
