package io.github.gatehouse.routing.yaml;

import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.routing.decision.Target;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Writes policies as {@code routing.yaml}; what is written and read again is equal, unless writing
 * it out has made it longer than is read.
 */
public final class PolicyYaml {
  private PolicyYaml() {}

  /** The whole policy, nothing left to defaults; ends in one line feed. */
  public static String write(RoutingPolicy policy) {
    StringBuilder out = new StringBuilder("version: 1\ngates:\n");
    policy.gates().gates().forEach(one -> out.append(gate(one)));
    out.append("targets:\n");
    policy.targets().values().forEach(one -> out.append(target(one)));
    out.append("owners:\n");
    policy
        .owners()
        .forEach(
            (gate, owner) -> out.append("  ").append(gate).append(": ").append(owner).append('\n'));
    out.append("defaults: false\nrules:\n");
    policy.rules().forEach(one -> out.append(rule(one)));
    return out.toString();
  }

  private static String gate(GatePolicy gate) {
    return "  "
        + gate.gate().id()
        + ": {requirement: "
        + GateReader.name(gate.requirement())
        + ", skips: ["
        + gate.skips().stream().sorted().map(SkipReason::toString).collect(Collectors.joining(", "))
        + "]}\n";
  }

  private static String target(Target target) {
    return "  - id: "
        + target.id()
        + "\n    description: "
        + quoted(target.description())
        + "\n    tasks:\n"
        + target.tasks().stream()
            .map(task -> "      - " + quoted(task) + "\n")
            .collect(Collectors.joining());
  }

  private static String rule(Rule rule) {
    return "  - id: "
        + rule.id()
        + "\n    when: "
        + ConditionYaml.write(rule.when())
        + "\n    then: "
        + rule.then()
        + "\n    target: "
        + rule.target()
        + (rule.mention() ? "\n    mention: always" : "")
        + "\n";
  }

  static String list(Collection<String> items) {
    return "[" + String.join(", ", items) + "]";
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
