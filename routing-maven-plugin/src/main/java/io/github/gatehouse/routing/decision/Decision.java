package io.github.gatehouse.routing.decision;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Exactly one action, and why.
 *
 * @param route rule, action, target and reasons
 * @param transcript every rule evaluated, in order
 * @param carried escalations of earlier decisions that are still open and that this one does not
 *     repeat
 * @param decidedOn from the clock; not part of the decision's id
 */
public record Decision(
    Facts facts,
    Route route,
    List<Observation> transcript,
    List<Past> carried,
    Confidence confidence,
    Instant decidedOn) {
  public Decision {
    Objects.requireNonNull(confidence, "confidence");
    Objects.requireNonNull(decidedOn, "decidedOn");
    transcript = List.copyOf(transcript);
    carried = List.copyOf(carried);
    if (route.action() == Action.FINALIZE) {
      facts
          .obstacle()
          .ifPresent(
              why -> {
                throw new IllegalArgumentException(why);
              });
    }
  }

  /** How far the build had come. */
  public State state() {
    return facts.outcome().state();
  }

  /** What the target is asked to do: its tasks, with their blanks filled. */
  public List<String> tasks() {
    return route.target().tasks().stream().map(task -> TaskTemplate.fill(task, this)).toList();
  }

  /** All that is to be mended, the worst gate first. */
  public List<GateFinding> findings() {
    return GateFinding.of(facts);
  }

  /**
   * Where else it could have gone: first the rules that are always mentioned, then the others above
   * the one that decided, each in order.
   */
  public List<Observation> alternatives() {
    List<String> ids = transcript.stream().map(Observation::rule).toList();
    int chosen = ids.indexOf(route.rule());
    Stream<Observation> mentioned = transcript.stream().filter(Observation::mention);
    Stream<Observation> above = transcript.stream().limit(Math.max(0, chosen));
    return Stream.concat(mentioned, above)
        .distinct()
        .filter(one -> !one.rule().equals(route.rule()))
        .toList();
  }
}
