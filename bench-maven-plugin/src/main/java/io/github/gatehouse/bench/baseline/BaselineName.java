package io.github.gatehouse.bench.baseline;

import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A name that is also a directory's: 1 to 64 letters, digits, dots, underscores and hyphens, the
 * first of them no dot, so that no name leaves the directory of baselines.
 */
public record BaselineName(String value) {
  private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");

  public BaselineName {
    if (value == null || !VALID.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "bench.baseline is '"
              + value
              + "'; it must be 1 to 64 of A-Z a-z 0-9 . _ - and begin with no dot");
    }
  }

  /** Where this baseline keeps a module's run. */
  public RunDirectory in(Path baselines, String module) {
    return new RunDirectory(
        baselines.resolve(value).resolve(module.replaceAll("[^A-Za-z0-9_-]", "_")));
  }
}
