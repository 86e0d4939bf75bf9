package io.github.gatehouse.routing.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An XML element, whoever parsed it.
 *
 * @param name of the element
 * @param text of an element without children; empty otherwise
 */
public record Element(String name, String text, List<Element> children) {
  /** Deeper elements are no policy of ours. */
  private static final int DEEPEST = 64;

  public Element {
    text = text.strip();
    children = List.copyOf(children);
  }

  /** The first child with a name. */
  public Optional<Element> child(String wanted) {
    return children.stream().filter(one -> one.name().equals(wanted)).findFirst();
  }

  /**
   * The same tree as YAML would give. An element with children is a list, and members too where no
   * two of them share a name; an empty one is an empty list and no members.
   *
   * @param file that it stands in, for messages
   * @throws PolicyException if it is nested deeper than 64
   */
  public Node node(String file) {
    return node(file + ", element " + name, 1);
  }

  private Node node(String place, int depth) {
    if (depth > DEEPEST) {
      throw new PolicyException(
          "nested deeper than " + DEEPEST, place, "name a condition's parts side by side");
    }
    if (children.isEmpty() && !text.isEmpty()) {
      return Node.of(place, text);
    }
    List<Node> items = new ArrayList<>();
    Map<String, Node> members = new LinkedHashMap<>();
    for (Element child : children) {
      String number = count(child) == 1 ? "" : "[" + (items.size() + 1) + "]";
      Node node = child.node(place + "/" + child.name() + number, depth + 1);
      items.add(node);
      members.put(child.name(), node);
    }
    boolean distinct = members.size() == items.size();
    return new Node(
        place,
        Optional.empty(),
        Optional.of(items),
        distinct ? Optional.of(members) : Optional.empty());
  }

  private long count(Element child) {
    return children.stream().filter(one -> one.name().equals(child.name())).count();
  }
}
