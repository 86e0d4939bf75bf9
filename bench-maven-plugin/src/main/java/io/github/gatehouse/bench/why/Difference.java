package io.github.gatehouse.bench.why;

import java.util.Objects;

/**
 * Something measured for each operation on both sides.
 *
 * @param error standard error of {@link #change()}: of sampling, and of the pair as a whole
 */
public record Difference(double base, double head, double error) {
  public Difference {
    if (!Double.isFinite(base) || !Double.isFinite(head) || !(error >= 0)) {
      throw new IllegalArgumentException(
          base + " → " + head + " ± " + error + "; finite numbers and an error of 0 or more");
    }
  }

  /** Head less base: positive is more. */
  public double change() {
    return head - base;
  }

  /** True where the change exceeds so many standard errors. */
  public boolean beyond(double errors) {
    return Math.abs(change()) > errors * error;
  }

  /** A method, its own time and that of all it calls. */
  public record OfMethod(String method, Difference self, Difference total) {
    public OfMethod {
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(self, "self");
      Objects.requireNonNull(total, "total");
    }
  }

  /** Bytes of a type that a method allocates. */
  public record OfSite(String type, String method, int line, Difference bytes) {
    public OfSite {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(method, "method");
      Objects.requireNonNull(bytes, "bytes");
    }
  }
}
