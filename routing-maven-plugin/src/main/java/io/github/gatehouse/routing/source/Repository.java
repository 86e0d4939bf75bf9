package io.github.gatehouse.routing.source;

import io.github.gatehouse.routing.yaml.PolicyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a directory stands in its repository. */
final class Repository {
  private Repository() {}

  /** The top level around a directory; empty outside any. */
  static Optional<Path> top(Path root) {
    for (Path one = root.toAbsolutePath().normalize(); one != null; one = one.getParent()) {
      if (Files.exists(one.resolve(".git"))) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** The path from the top level; empty, or ending in {@code /}. */
  static String prefix(Path root) {
    Path here = root.toAbsolutePath().normalize();
    String path = top(root).map(top -> top.relativize(here).toString()).orElse("");
    return path.isEmpty() ? "" : path.replace('\\', '/') + "/";
  }

  /**
   * A file's path within the root; empty for one outside the repository, which no change can edit.
   *
   * @throws PolicyException for one beside the root
   */
  static Optional<String> within(Path root, String file) {
    Path here = root.toAbsolutePath().normalize();
    Path path = here.resolve(file).normalize();
    if (path.startsWith(here)) {
      return Optional.of(here.relativize(path).toString().replace('\\', '/'));
    }
    if (path.startsWith(top(root).orElse(here))) {
      throw new PolicyException(
          "routing.policy is " + file + ": inside the repository, and beside " + here.getFileName(),
          "routing.policy",
          "run Maven at the top level, or move the file below this directory");
    }
    return Optional.empty();
  }
}
