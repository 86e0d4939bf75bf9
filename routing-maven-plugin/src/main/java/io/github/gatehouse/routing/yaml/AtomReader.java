package io.github.gatehouse.routing.yaml;

import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.BuildOutcome.End;
import io.github.gatehouse.routing.policy.Attempts;
import io.github.gatehouse.routing.policy.BranchIs;
import io.github.gatehouse.routing.policy.BuildIs;
import io.github.gatehouse.routing.policy.Changed;
import io.github.gatehouse.routing.policy.Comparison;
import io.github.gatehouse.routing.policy.Condition;
import io.github.gatehouse.routing.policy.EveryGateIs;
import io.github.gatehouse.routing.policy.FindingIs;
import io.github.gatehouse.routing.policy.GateIs;
import io.github.gatehouse.routing.policy.Glob;
import io.github.gatehouse.routing.policy.Hops;
import io.github.gatehouse.routing.policy.LabelIs;
import io.github.gatehouse.routing.policy.Metric;
import io.github.gatehouse.routing.policy.PolicyEdited;
import io.github.gatehouse.routing.policy.Repeated;
import io.github.gatehouse.routing.policy.Selector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one condition about one kind of fact. */
final class AtomReader {
  static final List<String> NAMES =
      List.of(
          "gate",
          "metric",
          "changed",
          "finding",
          "branch",
          "label",
          "build",
          "policy",
          "attempts",
          "hops",
          "state");

  /** How a comparison is written, in the order of the constants. */
  static final Map<String, Comparison> COMPARISONS = comparisons();

  private static final Pattern METRIC =
      Pattern.compile("([a-z][a-z0-9-]*)\\.([A-Za-z][A-Za-z0-9._-]{0,79})");
  private static final int MOST = 10_000;

  private AtomReader() {}

  private static Map<String, Comparison> comparisons() {
    Map<String, Comparison> all = new LinkedHashMap<>();
    List<String> signs = List.of("<", "<=", "=", ">=", ">");
    for (Comparison one : Comparison.values()) {
      all.put(signs.get(one.ordinal()), one);
    }
    return all;
  }

  static Condition read(String name, Node node) {
    return switch (name) {
      case "gate" -> gate(new Members(node, name, List.of(name, "in")));
      case "metric" -> metric(new Members(node, name, List.of(name, "op", "value")));
      case "attempts" ->
          attempts(new Members(only(name, node), name, List.of("of", "op", "value")));
      case "hops" -> hops(new Members(only(name, node), name, List.of("op", "value")));
      case "policy" -> Value.word(only(name, node), name, Map.of("edited", new PolicyEdited()));
      case "state" -> Value.word(only(name, node), name, Map.of("repeated", new Repeated()));
      default -> names(name, only(name, node));
    };
  }

  private static Condition names(String name, Node node) {
    return switch (name) {
      case "changed" -> new Changed(globs(node, name));
      case "branch" -> new BranchIs(globs(node, name));
      case "label" -> new LabelIs(Value.texts(node, name));
      case "finding" -> new FindingIs(oneOrMore(node).stream().map(AtomReader::finding).toList());
      default -> new BuildIs(ends(node));
    };
  }

  private static Node only(String name, Node node) {
    return new Members(node, name, List.of(name)).need(name);
  }

  private static List<Node> oneOrMore(Node node) {
    return node.items().orElse(List.of(node));
  }

  private static List<Glob> globs(Node node, String name) {
    return Value.items(node, name).stream()
        .map(one -> Value.at(one, () -> new Glob(Value.text(one, name))))
        .toList();
  }

  private static String finding(Node node) {
    return Value.id(node, "finding");
  }

  private static Set<End> ends(Node node) {
    return Value.items(node, "build").stream()
        .map(one -> Value.constant(one, "build", End.class, End::name))
        .collect(Collectors.toSet());
  }

  private static Condition gate(Members members) {
    Node gate = members.need("gate");
    Set<EffectiveStatus> statuses =
        Value.items(members.need("in"), "in").stream()
            .map(one -> Value.constant(one, "in", EffectiveStatus.class, EffectiveStatus::name))
            .collect(Collectors.toSet());
    return switch (gate.text().orElse("")) {
      case "every" -> new EveryGateIs(statuses);
      case "any" -> new GateIs(Selector.ANY, statuses);
      case "required" -> new GateIs(Selector.REQUIRED, statuses);
      case "advisory" -> new GateIs(Selector.ADVISORY, statuses);
      default ->
          new GateIs(
              Selector.of(oneOrMore(gate).stream().map(AtomReader::id).toArray(String[]::new)),
              statuses);
    };
  }

  private static String id(Node node) {
    if (AnyGate.of(node.text().orElse("")).isEmpty()) {
      throw Value.wrong(
          node, "gate", "any, required, advisory, every, " + String.join(", ", Gate.ids()));
    }
    return node.text().get();
  }

  private static Condition metric(Members members) {
    Node name = members.need("metric");
    Matcher parts = METRIC.matcher(name.text().orElse(""));
    if (!parts.matches() || AnyGate.of(parts.group(1)).isEmpty()) {
      throw Value.wrong(name, "metric", "a gate and a number of its evidence, such as perf.worst");
    }
    return new Metric(
        parts.group(1),
        parts.group(2),
        comparison(members),
        Value.number(members.need("value"), "value"));
  }

  private static Comparison comparison(Members members) {
    return Value.word(members.need("op"), "op", COMPARISONS);
  }

  private static Condition attempts(Members members) {
    String of = Value.id(members.need("of"), "of");
    return new Attempts(
        of.equals("next") ? Optional.empty() : Optional.of(of),
        comparison(members),
        Value.whole(members.need("value"), "value", MOST));
  }

  private static Condition hops(Members members) {
    return new Hops(comparison(members), Value.whole(members.need("value"), "value", MOST));
  }
}
