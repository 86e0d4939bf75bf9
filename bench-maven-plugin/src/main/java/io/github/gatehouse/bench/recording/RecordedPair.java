package io.github.gatehouse.bench.recording;

import io.github.gatehouse.bench.lockstep.Pair;
import java.util.Objects;

/**
 * One pair, as it was measured.
 *
 * @param id of the benchmark, as people know it
 * @param session of measuring that it belongs to: a rerun is another one, pooled into the same
 *     test; where shards were joined, the shard stands before its name
 * @param at when it was finished, RFC 3339, UTC
 */
public record RecordedPair(String id, Role role, String session, String at, Pair pair) {
  public RecordedPair {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(pair, "pair");
  }
}
