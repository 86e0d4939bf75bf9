package io.github.gatehouse.routing.json;

import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Head;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code decision.json} says of the facts it was made upon: nothing of it is believed, all of
 * it can be held against what is there.
 *
 * @param decidedOn not covered by the id
 * @param outcome how the build ended, by the decision's own word
 * @param base commit that the change was held against
 * @param receipts all that it rests on
 */
public record Recorded(
    String id,
    State state,
    Action action,
    String rule,
    String target,
    String step,
    Instant decidedOn,
    Head head,
    BuildOutcome outcome,
    Loops.Kept kept,
    Optional<String> base,
    List<Named> receipts) {
  /**
   * A receipt by name.
   *
   * @param path relative to the root, as decision.json shows it
   * @param sha256 of its text; empty where it could not be read
   */
  public record Named(String path, String sha256) {
    public Named {
      Objects.requireNonNull(path, "path");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  public Recorded {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(kept, "kept");
    receipts = List.copyOf(receipts);
  }
}
