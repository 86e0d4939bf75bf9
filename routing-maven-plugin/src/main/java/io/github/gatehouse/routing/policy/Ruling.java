package io.github.gatehouse.routing.policy;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The policy that a decision is made by, and how it came to count.
 *
 * @param context policy's source and digest, base, edits of the policy, and labels
 * @param findings why another policy does not count; empty where none was meant to
 */
public record Ruling(RoutingPolicy policy, Context context, List<Finding> findings) {
  public Ruling {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(context, "context");
    findings = List.copyOf(findings);
  }

  /** A policy of which nothing is known but itself. */
  public static Ruling of(RoutingPolicy policy) {
    return new Ruling(policy, Context.NONE, List.of());
  }

  /**
   * The built-in policy in place of one that cannot be used: whatever the facts, a person must look
   * at it.
   */
  public static Ruling without(Context context, Finding why) {
    RoutingPolicy plain = DefaultPolicy.policy();
    List<Rule> rules = new ArrayList<>();
    rules.add(
        new Rule(
            "policy-unusable",
            new FindingIs(List.of(why.id())),
            Action.ESCALATE,
            RoutingPolicy.LAST));
    rules.addAll(plain.rules());
    return new Ruling(
        new RoutingPolicy(plain.gates(), plain.targets(), plain.owners(), rules),
        context,
        List.of(why));
  }
}
