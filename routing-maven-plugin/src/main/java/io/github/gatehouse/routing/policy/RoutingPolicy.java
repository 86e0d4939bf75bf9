package io.github.gatehouse.routing.policy;

import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Target;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a project decides about deciding. Whoever is named exists: an unknown gate or
 * target is refused here.
 *
 * @param gates what is asked of each gate
 * @param targets who can be next, by id
 * @param owners target ids by gate id; a gate without one belongs to {@value #LAST}
 * @param rules in order; the last one holds always and escalates
 */
public record RoutingPolicy(
    Policy gates,
    SortedMap<String, Target> targets,
    SortedMap<String, String> owners,
    List<Rule> rules) {
  /** The target of the last resort, which every policy has. */
  public static final String LAST = "maintainer";

  public RoutingPolicy {
    targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
    rules = List.copyOf(rules);
    check(targets, owners, rules);
    checkGates(gates, owners, rules);
  }

  private static void check(
      Map<String, Target> targets, Map<String, String> owners, List<Rule> rules) {
    known(targets, LAST, "the policy");
    owners.forEach((gate, target) -> known(targets, target, "the owner of gate " + gate));
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("rule " + rule.id() + " stands twice in the policy");
      }
      if (!rule.target().equals(Rule.OWNER)) {
        known(targets, rule.target(), "rule " + rule.id());
      }
      rule.when()
          .atoms()
          .filter(Attempts.class::isInstance)
          .flatMap(atom -> ((Attempts) atom).target().stream())
          .forEach(target -> known(targets, target, "rule " + rule.id()));
    }
    if (rules.isEmpty() || !isLast(rules.get(rules.size() - 1))) {
      throw new IllegalArgumentException(
          "the last rule must hold always and escalate. Fix: end the rules with"
              + " {id: default, when: always, then: ESCALATE, target: maintainer}");
    }
  }

  private static boolean isLast(Rule rule) {
    return rule.when() instanceof Always && rule.then() == Action.ESCALATE;
  }

  private static void known(Map<String, Target> targets, String id, String who) {
    if (!targets.containsKey(id)) {
      throw new IllegalArgumentException(
          who
              + " names target '"
              + id
              + "', which is defined nowhere; the targets are "
              + String.join(", ", targets.keySet())
              + ". Fix: add it under targets, or name one of these");
    }
  }

  private static void checkGates(Policy gates, Map<String, String> owners, List<Rule> rules) {
    List<String> ids = gates.gates().stream().map(GatePolicy::gate).map(one -> one.id()).toList();
    owners.keySet().forEach(gate -> known(ids, gate, "owners"));
    for (Rule rule : rules) {
      rule.when()
          .atoms()
          .forEach(
              atom -> {
                if (atom instanceof GateIs named) {
                  named.gates().ids().forEach(gate -> known(ids, gate, "rule " + rule.id()));
                }
                if (atom instanceof Metric metric) {
                  known(ids, metric.gate(), "rule " + rule.id());
                }
              });
    }
  }

  private static void known(List<String> gates, String gate, String who) {
    if (!gates.contains(gate)) {
      throw new IllegalArgumentException(
          who
              + " names gate '"
              + gate
              + "', which the policy does not have; its gates are "
              + String.join(", ", gates));
    }
  }

  /** A target that is known to exist. */
  public Target target(String id) {
    known(targets, id, "the decision");
    return targets.get(id);
  }

  /** Who mends a gate. */
  public Target owner(String gate) {
    return target(owners.getOrDefault(gate, LAST));
  }

  /** The same with other gates. */
  public RoutingPolicy with(Policy other) {
    return new RoutingPolicy(other, targets, owners, rules);
  }
}
