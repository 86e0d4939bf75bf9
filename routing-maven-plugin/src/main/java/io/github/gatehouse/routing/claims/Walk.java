package io.github.gatehouse.routing.claims;

import org.commonmark.node.Node;

/** The order in which a document is read, without recursion: nesting is in the writer's hands. */
final class Walk {
  private Walk() {}

  /**
   * The node that comes next below a root.
   *
   * @param into true where the children of the node come first
   * @return null at the end
   */
  static Node after(Node node, Node root, boolean into) {
    if (into && node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node last = node;
    while (last != root && last.getNext() == null) {
      last = last.getParent();
    }
    return last == root ? null : last.getNext();
  }
}
