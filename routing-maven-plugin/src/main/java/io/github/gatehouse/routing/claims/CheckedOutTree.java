package io.github.gatehouse.routing.claims;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The working tree on disk; nothing outside it exists for a document. */
public final class CheckedOutTree implements RepositoryTree {
  private final Path root;

  /**
   * @param root of the repository
   */
  public CheckedOutTree(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public boolean exists(String path) {
    try {
      Path file = root.resolve(path).normalize();
      // A link inside the tree may lead out of it, so the real path decides.
      return file.startsWith(root)
          && Files.exists(file)
          && file.toRealPath().startsWith(root.toRealPath());
    } catch (InvalidPathException | IOException e) {
      return false;
    }
  }
}
