package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Recorded pairs by what they are of: the id of a benchmark against itself, or an injection and its
 * level, such as {@code longerChain+5}.
 *
 * @param pairs of each, in the order in which they were recorded
 */
public record Pool(SortedMap<String, List<Timed>> pairs) {
  public Pool {
    pairs = Collections.unmodifiableSortedMap(new TreeMap<>(pairs));
  }

  /**
   * Of recorded pairs, one after the other in each session: a pair took the time since the one
   * before, and the first of a session is left out. So are controls.
   */
  public static Pool of(List<RecordedPair> recorded) {
    SortedMap<String, List<Timed>> pairs = new TreeMap<>();
    Map<String, Instant> before = new HashMap<>();
    for (RecordedPair one : recorded) {
      Instant at = Instant.parse(one.at());
      Instant started = before.put(one.session(), at);
      if (started != null && one.role() == Role.GATE) {
        pairs
            .computeIfAbsent(one.id(), id -> new ArrayList<>())
            .add(new Timed(one.pair(), Duration.between(started, at).toMillis() / 1000.0));
      }
    }
    return new Pool(pairs);
  }

  /** Those of benchmarks against themselves. */
  public Pool unchanged() {
    return where(false);
  }

  /** Those of injections. */
  public Pool injected() {
    return where(true);
  }

  /** The same pairs as {@code bench:ab} would have ended them. */
  Pool ended() {
    SortedMap<String, List<Timed>> ended = new TreeMap<>();
    pairs.forEach((id, list) -> ended.put(id, list.stream().map(Timed::ended).toList()));
    return new Pool(ended);
  }

  private Pool where(boolean injected) {
    SortedMap<String, List<Timed>> some = new TreeMap<>();
    pairs.forEach(
        (id, list) -> {
          if (id.contains("+") == injected) {
            some.put(id, list);
          }
        });
    return new Pool(some);
  }

  /** Number of all pairs. */
  public int size() {
    return pairs.values().stream().mapToInt(List::size).sum();
  }

  /** The smallest number of pairs of one benchmark or injection. */
  public int least() {
    return pairs.values().stream().mapToInt(List::size).min().orElse(0);
  }
}
