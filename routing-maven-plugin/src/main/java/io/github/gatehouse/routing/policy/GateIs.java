package io.github.gatehouse.routing.policy;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds where at least one of some gates has one of some statuses.
 *
 * @param statuses at least one
 */
public record GateIs(Selector gates, Set<EffectiveStatus> statuses) implements Atom {
  public GateIs {
    statuses = Set.copyOf(statuses);
    if (statuses.isEmpty()) {
      throw new IllegalArgumentException("gate " + gates + " in no status; at least 1");
    }
  }

  /** The gates that have one of the statuses, in the policy's order. */
  public List<Standing> matching(Facts facts) {
    return gates.of(facts).stream().filter(one -> statuses.contains(one.status())).toList();
  }

  @Override
  public Truth test(Situation situation) {
    // A plain loop: this is asked for every rule, millions of times where all facts are tried.
    for (Standing one : situation.facts().standings()) {
      if (statuses.contains(one.status()) && gates.has(one)) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }

  @Override
  public String text() {
    String any =
        statuses.stream().sorted().map(EffectiveStatus::name).collect(Collectors.joining(" or "));
    return gates + " = " + any;
  }

  @Override
  public String observed(Situation situation) {
    List<Standing> all = gates.of(situation.facts());
    if (gates.kind() == Selector.Kind.NAMED) {
      return all.isEmpty()
          ? gates + " not in the policy"
          : all.stream()
              .map(one -> one.gate() + " " + one.status())
              .collect(Collectors.joining(", "));
    }
    List<Standing> matching = matching(situation.facts());
    String names = matching.stream().map(Standing::gate).collect(Collectors.joining(", "));
    return matching.size()
        + " of "
        + all.size()
        + " gates"
        + (names.isEmpty() ? "" : " (" + names + ")");
  }

  @Override
  public List<String> because(Situation situation) {
    return matching(situation.facts()).stream()
        .sorted(java.util.Comparator.comparing(Standing::status))
        .map(GateIs::said)
        .toList();
  }

  private static String said(Standing gate) {
    String name = "gate " + gate.gate();
    return switch (gate.status()) {
      case INVALID -> name + " has a receipt that must not be believed";
      case CONFLICTING -> name + " passed and failed on the same tree";
      case FAIL -> name + " failed";
      case STALE, MISSING, INCONCLUSIVE, SKIP_BAD ->
          name + " is " + gate.status() + ": not measured on this tree";
      case WAIVED -> name + " failed, and every failure is waived";
      case SKIP_OK, PASS -> name + " is " + gate.status();
    };
  }
}
