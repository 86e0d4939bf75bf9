package io.github.gatehouse.routing.decision;

import io.github.gatehouse.receipts.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Exactly one action, and why.
 *
 * @param route rule, action, target and reasons
 * @param transcript every rule evaluated, in order
 * @param decidedOn from the clock; not part of the decision's id
 */
public record Decision(
    Facts facts,
    Route route,
    List<Observation> transcript,
    Confidence confidence,
    Instant decidedOn) {
  public Decision {
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(decidedOn, "decidedOn");
    transcript = List.copyOf(transcript);
    if (route.action() == Action.FINALIZE) {
      refuse(facts);
    }
  }

  private static void refuse(Facts facts) {
    List<String> open = facts.unsatisfied().stream().map(Standing::gate).toList();
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("FINALIZE with unsatisfied gates: " + open);
    }
    if (facts.outcome().unfinished() || facts.outcome().kind() == BuildOutcome.Kind.FAILED) {
      throw new IllegalArgumentException("FINALIZE of a build that is " + facts.outcome().kind());
    }
  }

  /** How far the build had come. */
  public State state() {
    return facts.outcome().state();
  }

  /** All that is to be mended, the worst gate first. */
  public List<GateFinding> findings() {
    return GateFinding.of(facts);
  }

  /** The rules that did not choose, in order. */
  public List<Observation> alternatives() {
    return transcript.stream().filter(one -> !one.rule().equals(route.rule())).toList();
  }
}
