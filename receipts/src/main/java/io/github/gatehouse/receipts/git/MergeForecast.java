package io.github.gatehouse.receipts.git;

import java.util.List;
import java.util.Objects;

/**
 * What merging two commits would come to.
 *
 * @param conflicts files that git cannot merge by itself, from the top level with {@code /}
 * @param unknown why nothing can be said; empty where it can
 */
public record MergeForecast(List<String> conflicts, String unknown) {
  public MergeForecast {
    conflicts = List.copyOf(conflicts);
    Objects.requireNonNull(unknown, "unknown");
    if (!conflicts.isEmpty() && !unknown.isEmpty()) {
      throw new IllegalArgumentException("conflicts are named and unknown: " + unknown);
    }
  }

  /** Nothing can be said. */
  static MergeForecast none(String why) {
    return new MergeForecast(List.of(), why);
  }

  /** True where git was able to try. */
  public boolean known() {
    return unknown.isEmpty();
  }
}
