package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.profile.Profile;
import io.github.gatehouse.bench.profile.Stub;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Stacks of both sides in one tree: how often each frame was seen, with those it was called by.
 *
 * @param children most seen at head first
 */
record FrameTree(String method, long base, long head, List<FrameTree> children) {
  FrameTree {
    children = List.copyOf(children);
  }

  static FrameTree of(Profile base, Profile head) {
    Growing root = new Growing();
    base.stacks().forEach((stack, count) -> root.add(stack, count, 0));
    head.stacks().forEach((stack, count) -> root.add(stack, 0, count));
    return root.grown(Stub.NAME);
  }

  /** Frames of the whole tree, this one included. */
  int size() {
    return 1 + children.stream().mapToInt(FrameTree::size).sum();
  }

  /** A tree that is being put together. */
  private static final class Growing {
    private final Map<String, Growing> children = new HashMap<>();
    private long base;
    private long head;

    void add(List<String> stack, long before, long after) {
      Growing at = this;
      at.count(before, after);
      for (String method : stack) {
        at = at.children.computeIfAbsent(method, name -> new Growing());
        at.count(before, after);
      }
    }

    private void count(long before, long after) {
      base += before;
      head += after;
    }

    FrameTree grown(String method) {
      List<FrameTree> grown = new ArrayList<>();
      children.forEach((name, child) -> grown.add(child.grown(name)));
      grown.sort(
          Comparator.comparing((FrameTree tree) -> -tree.head()).thenComparing(FrameTree::method));
      return new FrameTree(method, base, head, grown);
    }
  }
}
