package io.github.gatehouse.gate.features;

import java.io.IOException;
import java.time.Duration;

/** Builds one combination; may be asked by several threads at a time. */
public interface CombinationBuild {
  /**
   * Builds a combination to its end.
   *
   * @param limit after which the build is ended
   * @throws IOException if it cannot be started
   */
  BuildAnswer build(Combination combination, Duration limit)
      throws IOException, InterruptedException;
}
