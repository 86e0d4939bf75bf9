package io.github.gatehouse.routing.yaml;

import io.github.gatehouse.routing.policy.AllOf;
import io.github.gatehouse.routing.policy.Always;
import io.github.gatehouse.routing.policy.AnyOf;
import io.github.gatehouse.routing.policy.AtLeast;
import io.github.gatehouse.routing.policy.Condition;
import io.github.gatehouse.routing.policy.NoneOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads conditions: {@code always}, combinations, and the atoms. */
final class ConditionReader {
  private static final int DEEPEST = 16;
  private static final List<String> COMBINATIONS = List.of("all", "any", "none", "atLeast");

  private ConditionReader() {}

  static Condition read(Node node) {
    return read(node, 1);
  }

  private static Condition read(Node node, int depth) {
    if (depth > DEEPEST) {
      throw new PolicyException(
          "conditions are nested deeper than " + DEEPEST, node.place(), "make two rules of it");
    }
    if (node.text().isPresent()) {
      return Value.word(node, "condition", Map.of("always", new Always()));
    }
    Map<String, Node> members = Members.of(node, "condition");
    for (String combination : COMBINATIONS) {
      if (members.containsKey(combination)) {
        return Value.at(node, () -> combination(combination, node, depth));
      }
    }
    for (String atom : AtomReader.NAMES) {
      if (members.containsKey(atom)) {
        return Value.at(node, () -> AtomReader.read(atom, node));
      }
    }
    List<String> known = new ArrayList<>(COMBINATIONS);
    known.addAll(AtomReader.NAMES);
    throw Value.wrong(node, "condition", "always, or one of " + String.join(", ", known));
  }

  private static Condition combination(String name, Node node, int depth) {
    if (name.equals("atLeast")) {
      Members members = new Members(node, name, List.of("atLeast", "of"));
      Node of = members.need("of");
      return new AtLeast(Value.whole(members.need(name), name, 1000), parts(of, "of", depth));
    }
    List<Condition> parts = parts(new Members(node, name, List.of(name)).need(name), name, depth);
    return switch (name) {
      case "all" -> new AllOf(parts);
      case "any" -> new AnyOf(parts);
      default -> new NoneOf(parts);
    };
  }

  private static List<Condition> parts(Node list, String name, int depth) {
    return Value.items(list, name).stream().map(one -> read(one, depth + 1)).toList();
  }
}
