package io.github.gatehouse.bench.side;

import io.github.gatehouse.bench.recording.Origin;
import java.io.IOException;
import java.util.Objects;

/**
 * A side that is built, where it was built.
 *
 * @param name as the user knows it: a branch, a release, a file
 * @param commit 40 hex digits; null where there is none
 * @param tree digest of the working tree, 40 hex digits; null where there is none
 */
public record PreparedSide(String name, String commit, String tree, Material material) {
  public PreparedSide {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(material, "material");
  }

  /**
   * What it was built from, with the digest of all its content.
   *
   * @throws IOException if something on its class path cannot be read
   */
  public Origin origin() throws IOException {
    return new Origin(name, commit, tree, ContentDigest.of(material));
  }

  /** The same side, made of something else. */
  public PreparedSide with(Material other) {
    return new PreparedSide(name, commit, tree, other);
  }
}
