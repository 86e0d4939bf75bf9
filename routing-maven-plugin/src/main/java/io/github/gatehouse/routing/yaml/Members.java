package io.github.gatehouse.routing.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Members of one piece of a policy, all of whose names are known. */
final class Members {
  private final Node node;
  private final String what;
  private final Map<String, Node> members;

  /**
   * Refuses a piece with other members.
   *
   * @param what it is, for messages
   * @param allowed names
   */
  Members(Node node, String what, List<String> allowed) {
    this.node = node;
    this.what = what;
    this.members = of(node, what);
    for (Map.Entry<String, Node> one : members.entrySet()) {
      if (!allowed.contains(one.getKey())) {
        throw new PolicyException(
            what + " has '" + one.getKey() + "'; known are " + String.join(", ", allowed),
            one.getValue().place(),
            "remove it, or write it as one of these");
      }
    }
  }

  /** The members of a piece that must have some, or none. */
  static Map<String, Node> of(Node node, String what) {
    return node.members()
        .orElseThrow(
            () ->
                new PolicyException(
                    what + " is " + node.kind() + "; members by name, each once, are asked for",
                    node.place(),
                    "write it as in docs/policy.md"));
  }

  Optional<Node> get(String name) {
    return Optional.ofNullable(members.get(name));
  }

  Node need(String name) {
    return get(name)
        .orElseThrow(
            () ->
                new PolicyException(
                    what + " has no " + name, node.place(), "add " + name + ": to it"));
  }
}
