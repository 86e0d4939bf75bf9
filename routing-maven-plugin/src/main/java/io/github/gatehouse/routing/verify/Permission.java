package io.github.gatehouse.routing.verify;

import io.github.gatehouse.routing.decision.Action;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a merge queue lets through.
 *
 * @param allowed actions, at least one
 * @param advisoryDays days that advisories about dependencies may be old, at least 0
 */
public record Permission(Set<Action> allowed, int advisoryDays) {
  /** Days that advisories may be old unless told otherwise. */
  public static final int ADVISORY_DAYS = 7;

  public Permission {
    if (allowed.isEmpty()) {
      throw new IllegalArgumentException(
          "routing.allowed is empty; at least one of FINALIZE, NEXT, LOOP, ESCALATE");
    }
    if (advisoryDays < 0) {
      throw new IllegalArgumentException(
          "routing.advisoryDays is " + advisoryDays + "; at least 0");
    }
    allowed = Set.copyOf(allowed);
  }

  /** The actions in their order, for messages. */
  String text() {
    return EnumSet.copyOf(allowed).stream().map(Action::name).collect(Collectors.joining(", "));
  }
}
