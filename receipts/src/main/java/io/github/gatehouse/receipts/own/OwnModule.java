package io.github.gatehouse.receipts.own;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * A module as an own gate sees it.
 *
 * @param id {@code groupId:artifactId}
 * @param directory of the module
 * @param root directory that Maven was started for
 * @param isRoot true for the module that Maven was started for
 * @param properties of the module and of the command line
 */
public record OwnModule(
    String id, Path directory, Path root, boolean isRoot, Map<String, String> properties) {
  public OwnModule {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(root, "root");
    properties = Map.copyOf(properties);
  }
}
