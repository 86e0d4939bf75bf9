package io.github.gatehouse.quantization;

import java.util.Objects;

/**
 * Which kernels this JVM got, and why.
 *
 * @param implementation {@code vector} or {@code scalar}
 * @param reason why these, in words; for {@code scalar} with what would have to change
 */
public record KernelChoice(String implementation, String reason) {
  /** Checks that both are there. */
  public KernelChoice {
    Objects.requireNonNull(implementation, "implementation");
    Objects.requireNonNull(reason, "reason");
  }

  /**
   * Whether the vector kernels were chosen.
   *
   * @return true for {@code vector}
   */
  public boolean isVector() {
    return implementation.equals("vector");
  }

  @Override
  public String toString() {
    return implementation + ": " + reason;
  }
}
