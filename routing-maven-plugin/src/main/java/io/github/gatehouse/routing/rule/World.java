package io.github.gatehouse.routing.rule;

import io.github.gatehouse.routing.decision.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Facts that are still open: each by name, with the values that it may have, at least one. */
final class World {
  /** The value of a fact that nobody can tell. */
  static final String UNKNOWN = "unknown";

  private final Map<String, List<String>> open;

  private World(Map<String, List<String>> open) {
    this.open = Collections.unmodifiableMap(open);
  }

  /** Everything that these parts of conditions can tell apart. */
  static World of(List<Part> parts) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (Part one : parts) {
      values.computeIfAbsent(one.fact(), fact -> new LinkedHashSet<>()).addAll(one.values());
    }
    Map<String, List<String>> open = new LinkedHashMap<>();
    values.forEach((fact, all) -> open.put(fact, List.copyOf(all)));
    return new World(open);
  }

  /** The same with fewer values of one fact. */
  World with(String fact, List<String> values) {
    Map<String, List<String>> fewer = new LinkedHashMap<>(open);
    fewer.put(fact, values);
    return new World(fewer);
  }

  /** Names of all facts. */
  List<String> facts() {
    return new ArrayList<>(open.keySet());
  }

  /** What a fact may still be. */
  List<String> values(String fact) {
    return open.get(fact);
  }

  /** What a question about one fact may have for an answer. */
  Set<Truth> truths(String fact, Predicate<String> holds) {
    Set<Truth> truths = EnumSet.noneOf(Truth.class);
    for (String value : open.get(fact)) {
      truths.add(value.equals(UNKNOWN) ? Truth.UNKNOWN : Truth.of(holds.test(value)));
    }
    return truths;
  }
}
