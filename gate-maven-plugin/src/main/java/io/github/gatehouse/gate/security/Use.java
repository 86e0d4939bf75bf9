package io.github.gatehouse.gate.security;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one module comes by a library.
 *
 * @param module {@code groupId:artifactId}
 * @param scope as resolved, or {@code plugin}
 * @param path from what the module declares to the library, which is its last element
 */
public record Use(String module, String scope, List<String> path, Declaration declaration) {
  public Use {
    path = List.copyOf(path);
    if (path.isEmpty()) {
      throw new IllegalArgumentException("path is empty; it ends with the library itself");
    }
  }

  /** True where the module itself names the library. */
  public boolean direct() {
    return path.size() == 1;
  }

  /** {@code module > one:library:1 > another:library:2}. */
  public String shown() {
    return Stream.concat(Stream.of(module), path.stream()).collect(Collectors.joining(" > "));
  }
}
