package io.github.gatehouse.routing.claims;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A document, read.
 *
 * @param name of its file, relative to the repository; foreign text
 * @param claims what it says of gates, in order
 * @param unread lines that are longer than what is read of them
 */
record Document(String name, List<Passage> passages, List<GateClaim> claims, List<Integer> unread) {
  Document {
    passages = List.copyOf(passages);
    claims = List.copyOf(claims);
    unread = List.copyOf(unread);
  }

  /** {@code file:line}. */
  String at(int line) {
    return name + ":" + line;
  }

  /** Passages of each list, table and code block together, in order. */
  List<List<Passage>> groups() {
    Map<Integer, List<Passage>> groups = new LinkedHashMap<>();
    for (Passage passage : passages) {
      groups.computeIfAbsent(passage.group(), group -> new ArrayList<>()).add(passage);
    }
    return List.copyOf(groups.values());
  }
}
