package io.github.gatehouse.routing.claims;

/** The files of the repository, as far as a document may ask for them. */
@FunctionalInterface
public interface RepositoryTree {
  /**
   * True where a file or directory of that path exists inside the repository.
   *
   * @param path relative to the repository, {@code /} separators; foreign text
   */
  boolean exists(String path);
}
