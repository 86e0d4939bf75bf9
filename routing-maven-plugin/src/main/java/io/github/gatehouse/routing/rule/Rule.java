package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Target;
import java.util.List;
import java.util.stream.Collectors;

/** One line of the rule table. Its words are the project's own; foreign text never gets in. */
sealed interface Rule
    permits BrokenBuildRule,
        DefaultRule,
        FailedGatesRule,
        FinalizeRule,
        IntegrityRule,
        InterruptedRule,
        UnmeasuredRule {
  /** Stable, kebab-case. */
  String id();

  /** When the rule chooses its target. */
  String condition();

  /** What it does when it is chosen. */
  Action action();

  /** Whom it chooses, given these facts. */
  Target target(Facts facts);

  /** True where the condition holds. */
  boolean holds(Facts facts);

  /** The gates that the condition is about. */
  List<Standing> gates(Facts facts);

  /** Why it was chosen; asked only where the condition holds. */
  List<String> reasons(Facts facts);

  /** Evidence lines that show how far from the condition the facts are; foreign text. */
  default List<String> evidence(Facts facts) {
    return List.of();
  }

  /** What the condition was held against. */
  default String observed(Facts facts) {
    return gates(facts).stream()
        .map(gate -> gate.gate() + " " + gate.status())
        .collect(Collectors.joining(", "));
  }
}
