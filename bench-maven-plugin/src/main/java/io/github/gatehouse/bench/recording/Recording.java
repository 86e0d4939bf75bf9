package io.github.gatehouse.bench.recording;

import java.util.List;
import java.util.Objects;

/**
 * The raw data of a comparison. Verdicts, tables and reports follow from it and can be computed
 * again by anyone.
 *
 * @param pairs in the order in which they were measured, those of earlier sessions first
 * @param breakages in the order in which they happened
 */
public record Recording(Setup setup, List<RecordedPair> pairs, List<Breakage> breakages) {
  public Recording {
    Objects.requireNonNull(setup, "setup");
    pairs = List.copyOf(pairs);
    breakages = List.copyOf(breakages);
  }

  /** The pairs of one benchmark in one role, in order. */
  public List<RecordedPair> pairs(String id, Role role) {
    return pairs.stream().filter(p -> p.role() == role && p.id().equals(id)).toList();
  }
}
