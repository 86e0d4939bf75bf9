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

  /**
   * The shards that it holds pairs of benchmarks of, as {@code 2/4}; the empty text alone where it
   * was not joined.
   */
  public List<String> shards() {
    List<String> shards =
        pairs.stream()
            .filter(one -> one.role() == Role.GATE)
            .map(one -> Shard.joined(one.session()))
            .distinct()
            .toList();
    return shards.isEmpty() ? List.of("") : shards;
  }

  /**
   * What one machine recorded.
   *
   * @param shard as {@link #shards} names it
   */
  public Recording part(String shard) {
    return new Recording(
        setup,
        pairs.stream().filter(one -> Shard.joined(one.session()).equals(shard)).toList(),
        breakages.stream().filter(one -> Shard.joined(one.session()).equals(shard)).toList());
  }

  /** The pairs of one benchmark in one role, in order. */
  public List<RecordedPair> pairs(String id, Role role) {
    return pairs.stream().filter(p -> p.role() == role && p.id().equals(id)).toList();
  }
}
