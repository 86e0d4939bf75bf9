package io.github.gatehouse.routing.yaml;

import io.github.gatehouse.receipts.model.OwnGate;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.routing.decision.Target;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads policies from {@code routing.yaml}, or from the same tree in a POM. */
public final class PolicyReader {
  private static final List<String> MEMBERS =
      List.of("version", "gates", "targets", "owners", "defaults", "rules");
  private static final Map<String, Boolean> YES_NO =
      new TreeMap<>(Map.of("true", true, "false", false));
  private static final int MOST_TARGETS = 200;

  private final Collection<Target> registry;

  /**
   * Opens a reader.
   *
   * @param registry targets beside the built-in ones, which win over them
   */
  public PolicyReader(Collection<Target> registry) {
    this.registry = List.copyOf(registry);
  }

  /**
   * Reads the text of a {@code routing.yaml}.
   *
   * @param file its name, for messages
   * @throws PolicyException if it cannot be used; the message names line and column
   */
  public RoutingPolicy read(String file, String text) {
    return read(PolicyTree.read(file, text));
  }

  /**
   * Reads a tree.
   *
   * @throws PolicyException if it cannot be used; the message names the place
   */
  public RoutingPolicy read(Node tree) {
    Members members = new Members(tree, "policy", MEMBERS);
    Value.word(members.need("version"), "version", Map.of("1", 1));
    RoutingPolicy standard = DefaultPolicy.policy();
    SortedMap<String, Target> targets = targets(members, standard);
    boolean defaults =
        members.get("defaults").map(one -> Value.word(one, "defaults", YES_NO)).orElse(true);
    List<Rule> rules =
        RulesReader.read(
            members.get("rules"), defaults ? standard.rules() : List.of(), targets.keySet());
    Policy gates = gates(members, standard.gates());
    SortedMap<String, String> owners = owners(members, standard);
    return Value.at(tree, () -> new RoutingPolicy(gates, targets, owners, rules));
  }

  private static Policy gates(Members members, Policy standard) {
    Map<String, Node> said =
        members.get("gates").map(one -> Members.of(one, "gates")).orElse(Map.of());
    List<String> ids = standard.gates().stream().map(one -> one.gate().id()).toList();
    said.forEach((id, node) -> known(id, node, "gates", ids));
    List<GatePolicy> gates = new ArrayList<>();
    for (GatePolicy one : standard.gates()) {
      Node node = said.get(one.gate().id());
      gates.add(node == null ? one : GateReader.read(node, one));
    }
    said.entrySet().stream()
        .filter(one -> OwnGate.isId(one.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> gates.add(own(one.getKey(), one.getValue())));
    return new Policy(gates);
  }

  private static GatePolicy own(String id, Node node) {
    return GateReader.read(node, GatePolicy.standard(new OwnGate(id)));
  }

  private static void known(String id, Node node, String what, Collection<String> ids) {
    if (!ids.contains(id) && !OwnGate.isId(id)) {
      throw new PolicyException(
          what + " has '" + id + "'; known are " + String.join(", ", ids),
          node.place(),
          "write it as one of these");
    }
  }

  private SortedMap<String, Target> targets(Members members, RoutingPolicy standard) {
    SortedMap<String, Target> targets = new TreeMap<>();
    registry.forEach(one -> targets.put(one.id(), one));
    targets.putAll(standard.targets());
    SortedMap<String, Target> own = new TreeMap<>();
    int count = 0;
    Node list = members.get("targets").orElse(Node.of("", List.of()));
    for (Node node : Value.items(list, "targets")) {
      Target target = target(node);
      count += standard.targets().containsValue(target) ? 0 : 1;
      if (own.put(target.id(), target) != null || count > MOST_TARGETS) {
        throw new PolicyException(
            "target " + target.id() + " stands twice, or is one more than " + MOST_TARGETS,
            node.place(),
            "remove one of them");
      }
    }
    targets.putAll(own);
    return targets;
  }

  private static Target target(Node node) {
    Members members = new Members(node, "target", List.of("id", "description", "tasks"));
    String id = Value.id(members.need("id"), "id");
    String description = Value.text(members.need("description"), "description");
    Node tasks = members.need("tasks");
    List<String> texts = Value.texts(tasks, "tasks");
    return Value.at(tasks, () -> new Target(id, description, texts));
  }

  private static SortedMap<String, String> owners(Members members, RoutingPolicy standard) {
    SortedMap<String, String> owners = new TreeMap<>(standard.owners());
    List<String> ids = standard.gates().gates().stream().map(one -> one.gate().id()).toList();
    members
        .get("owners")
        .map(one -> Members.of(one, "owners"))
        .orElse(Map.of())
        .forEach(
            (gate, node) -> {
              known(gate, node, "owners", ids);
              owners.put(gate, Value.id(node, "owner of " + gate));
            });
    return owners;
  }
}
