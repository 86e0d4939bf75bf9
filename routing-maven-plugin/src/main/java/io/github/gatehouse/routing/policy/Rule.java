package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Target;
import java.util.Objects;

/**
 * One line of the rule table.
 *
 * @param id stable, kebab-case
 * @param when the rule applies
 * @param then what happens
 * @param target id of whom it chooses, or {@value #OWNER}
 * @param mention whether it is always named among the alternatives
 */
public record Rule(String id, Condition when, Action then, String target, boolean mention) {
  /** Instead of a target: the owner of the worst gate that makes the condition hold. */
  public static final String OWNER = "owner";

  public Rule {
    if (!Target.isId(id)) {
      throw new IllegalArgumentException("rule is '" + id + "'; kebab-case such as tests-failed");
    }
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(then, "then");
    Objects.requireNonNull(target, "target");
  }

  /** A rule that is named among the alternatives only where it stands above the one chosen. */
  public Rule(String id, Condition when, Action then, String target) {
    this(id, when, then, target, false);
  }

  /** The same, always named among the alternatives. */
  public Rule mentioned() {
    return new Rule(id, when, then, target, true);
  }

  /** True where it depends on the target that the other rules would choose. */
  public boolean aboutNext() {
    return when.atoms().anyMatch(Atom::aboutNext);
  }
}
