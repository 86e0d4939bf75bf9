package io.github.gatehouse.bench.recording;

import java.util.Objects;

/**
 * What one side was built from.
 *
 * @param name as the user knows it: a branch, a release, a file
 * @param commit 40 hex digits; null where there is none
 * @param tree digest of the working tree, 40 hex digits; null where there is none
 * @param digest SHA-256 of everything on its class path, 64 hex digits: sides with the same digest
 *     run the same code
 */
public record Origin(String name, String commit, String tree, String digest) {
  public Origin {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(digest, "digest");
  }
}
