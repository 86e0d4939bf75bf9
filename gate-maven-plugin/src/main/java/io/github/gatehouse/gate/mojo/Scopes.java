package io.github.gatehouse.gate.mojo;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** The scopes of dependencies that can be asked for. */
final class Scopes {
  private static final Set<String> KNOWN =
      Set.of("compile", "provided", "runtime", "system", "test", "plugin");

  private Scopes() {}

  /**
   * The scopes named.
   *
   * @throws IllegalArgumentException if one is unknown, or none is named
   */
  static Set<String> of(Collection<String> names) {
    Set<String> scopes = new TreeSet<>(names);
    if (scopes.isEmpty() || !KNOWN.containsAll(scopes)) {
      throw new IllegalArgumentException(
          "gate.security.scopes is " + scopes + "; some of " + new TreeSet<>(KNOWN));
    }
    return scopes;
  }
}
