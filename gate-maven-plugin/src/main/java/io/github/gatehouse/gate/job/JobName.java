package io.github.gatehouse.gate.job;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The name of a CI job, and of the directory that holds what it measured.
 *
 * @param name letters, digits, points, hyphens and underscores; at most 100
 */
public record JobName(String name) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

  public JobName {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "gate.job is '" + name + "'; a letter or digit, then up to 99 of A-Z, a-z, 0-9, . _ -");
    }
  }

  /** Below {@code target}: nothing in there belongs to the tree that is measured. */
  public Path directory(Path root) {
    return root.resolve("target/jobs").resolve(name);
  }
}
