package io.github.gatehouse.bench.bisect;

import java.util.Objects;

/** One commit that was compared with the good one. */
public record Step(Commit commit, Compared compared) {
  public Step {
    Objects.requireNonNull(commit, "commit");
    Objects.requireNonNull(compared, "compared");
  }
}
