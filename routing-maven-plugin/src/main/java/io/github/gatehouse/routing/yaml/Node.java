package io.github.gatehouse.routing.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A piece of a policy as it was written. YAML tells texts, lists and members apart; an XML element
 * is read as whatever stands to reason at its place, so it may be a list and members at once.
 *
 * @param place file, line and column, or element; for messages
 * @param text of a scalar
 * @param items of a list
 * @param members by name, in the order in which they were written
 */
public record Node(
    String place,
    Optional<String> text,
    Optional<List<Node>> items,
    Optional<Map<String, Node>> members) {
  public Node {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(text, "text");
    items = items.map(List::copyOf);
    members = members.map(map -> Collections.unmodifiableMap(new LinkedHashMap<>(map)));
  }

  /** A scalar. */
  public static Node of(String place, String text) {
    return new Node(place, Optional.of(text), Optional.empty(), Optional.empty());
  }

  /** A list. */
  public static Node of(String place, List<Node> items) {
    return new Node(place, Optional.empty(), Optional.of(items), Optional.empty());
  }

  /** Members by name. */
  public static Node of(String place, Map<String, Node> members) {
    return new Node(place, Optional.empty(), Optional.empty(), Optional.of(members));
  }

  /** What it is, for messages. */
  String kind() {
    if (text.isPresent()) {
      return "'" + text.get() + "'";
    }
    return members.isPresent() ? "members " + members.get().keySet() : "a list";
  }
}
