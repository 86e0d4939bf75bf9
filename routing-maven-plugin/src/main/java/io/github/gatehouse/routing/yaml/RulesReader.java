package io.github.gatehouse.routing.yaml;

import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.policy.Always;
import io.github.gatehouse.routing.policy.Condition;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the rules, and puts them where they belong among the default ones. */
final class RulesReader {
  private static final Rule LAST =
      new Rule("default", new Always(), Action.ESCALATE, RoutingPolicy.LAST);
  private static final String ANCHOR = "all-satisfied";
  private static final List<String> MEMBERS =
      List.of("id", "when", "then", "target", "mention", "before");
  private static final List<Rule> STANDARD = DefaultPolicy.policy().rules();
  private static final int MOST = 200;
  private static final int MOST_ATOMS = 5000;

  private final List<Rule> rules;
  private final boolean defaults;
  private final Collection<String> targets;
  private final Set<String> read = new HashSet<>();
  private int own;
  private long atoms;

  private RulesReader(List<Rule> standard, Collection<String> targets) {
    this.rules = new ArrayList<>(standard);
    this.defaults = !standard.isEmpty();
    this.targets = targets;
  }

  /**
   * All rules in order.
   *
   * @param standard rules to begin with; empty where only the written ones count
   * @param targets ids of all who can be chosen
   */
  static List<Rule> read(Optional<Node> list, List<Rule> standard, Collection<String> targets) {
    RulesReader reader = new RulesReader(standard, targets);
    list.map(one -> Value.items(one, "rules")).orElse(List.of()).forEach(reader::add);
    if (!reader.ids().contains(LAST.id())) {
      reader.rules.add(LAST);
    }
    return reader.rules;
  }

  private List<String> ids() {
    return rules.stream().map(Rule::id).toList();
  }

  private void add(Node node) {
    Members members = new Members(node, "rule", MEMBERS);
    Rule rule = rule(members);
    if (!STANDARD.contains(rule)) {
      own++;
      atoms += rule.when().atoms().count();
    }
    if (!read.add(rule.id()) || own > MOST || atoms > MOST_ATOMS) {
      throw new PolicyException(
          "rule "
              + rule.id()
              + " stands twice, or is more than "
              + MOST
              + " rules with "
              + MOST_ATOMS
              + " conditions",
          node.place(),
          "remove it");
    }
    int known = ids().indexOf(rule.id());
    Optional<Node> before = members.get("before");
    if (known >= 0 || !defaults) {
      before.ifPresent(RulesReader::refuse);
    }
    if (known >= 0) {
      rules.set(known, rule);
    } else if (defaults) {
      rules.add(before.map(this::place).orElseGet(() -> ids().indexOf(ANCHOR)), rule);
    } else {
      rules.add(rule);
    }
  }

  private static void refuse(Node before) {
    throw new PolicyException(
        "before is " + before.kind() + "; this rule's place is known without it",
        before.place(),
        "remove before: a rule with a default rule's id takes its place, and with defaults: false"
            + " the order of the file counts");
  }

  private int place(Node before) {
    int place = ids().indexOf(before.text().orElse(""));
    if (place < 0) {
      throw Value.wrong(before, "before", "a rule above: one of " + String.join(", ", ids()));
    }
    return place;
  }

  private Rule rule(Members members) {
    String id = Value.id(members.need("id"), "id");
    Condition when = ConditionReader.read(members.need("when"));
    Action then = Value.constant(members.need("then"), "then", Action.class, Action::name);
    Node target = members.need("target");
    String name = Value.id(target, "target");
    if (!name.equals(Rule.OWNER) && !targets.contains(name)) {
      throw Value.wrong(target, "target", "owner, or one of " + String.join(", ", targets));
    }
    boolean mention =
        members
            .get("mention")
            .map(one -> Value.word(one, "mention", Map.of("always", true)))
            .orElse(false);
    return new Rule(id, when, then, name, mention);
  }
}
