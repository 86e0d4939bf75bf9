package io.github.gatehouse.bench.doctor;

import java.util.Objects;

/**
 * Something about a machine that measurements depend on.
 *
 * @param name what
 * @param value as it was found
 * @param fix what to do about it; null where nothing is wrong with it
 */
public record Circumstance(String name, String value, String fix) {
  public Circumstance {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
  }

  /** True where it makes measurements worse than they need be. */
  public boolean disturbs() {
    return fix != null;
  }
}
