package io.github.gatehouse.routing.decision;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a decision depends on.
 *
 * @param step what was done before this decision, in the project's own words
 * @param standings one for each gate of the policy, in its order, at least one
 * @param claims what is wrong with documents written by hand; foreign text
 */
public record Facts(
    String step,
    List<Standing> standings,
    Head head,
    BuildOutcome outcome,
    Context context,
    List<Finding> claims) {
  public Facts {
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(context, "context");
    standings = List.copyOf(standings);
    claims = List.copyOf(claims);
    if (standings.isEmpty()) {
      throw new IllegalArgumentException("no gate at all; nothing would be checked");
    }
  }

  /** Facts of which nothing but receipts and the build's end is known. */
  public Facts(String step, List<Standing> standings, Head head, BuildOutcome outcome) {
    this(step, standings, head, outcome, Context.NONE, List.of());
  }

  /** The same in another context. */
  public Facts with(Context other) {
    return new Facts(step, standings, head, outcome, other, claims);
  }

  /** The same with more that is wrong with documents written by hand. */
  public Facts and(List<Finding> more) {
    List<Finding> all = Stream.concat(claims.stream(), more.stream()).toList();
    return new Facts(step, standings, head, outcome, context, all);
  }

  /** Gates with one of these statuses, in the policy's order. */
  public List<Standing> having(Set<EffectiveStatus> statuses) {
    return standings.stream().filter(gate -> statuses.contains(gate.status())).toList();
  }

  /** One gate; empty where the policy does not have it. */
  public Optional<Standing> gate(String id) {
    return standings.stream().filter(one -> one.gate().equals(id)).findFirst();
  }

  /** Gates that forbid a final decision, the worst first, then in the policy's order. */
  public List<Standing> unsatisfied() {
    return standings.stream()
        .filter(gate -> !gate.satisfied())
        .sorted(Comparator.comparing(Standing::status))
        .toList();
  }

  /** Why no decision upon these facts may be final; empty where one may. */
  public Optional<String> obstacle() {
    List<String> open = unsatisfied().stream().map(Standing::gate).toList();
    if (!open.isEmpty()) {
      return Optional.of("FINALIZE with unsatisfied gates: " + open);
    }
    return outcome.unfinished() || outcome.kind() == BuildOutcome.Kind.FAILED
        ? Optional.of("FINALIZE of a build that is " + outcome.kind())
        : Optional.empty();
  }
}
