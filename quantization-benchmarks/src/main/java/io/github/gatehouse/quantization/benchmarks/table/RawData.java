package io.github.gatehouse.quantization.benchmarks.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that was measured. Every line begins with the JDK, 0 for what holds for all of them, and the
 * fork within that JDK.
 */
final class RawData {
  private final SortedSet<Integer> jdks = new TreeSet<>();
  private final Map<String, Set<String>> facts = new LinkedHashMap<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Map<String, String> broken = new TreeMap<>();
  private final Map<String, SortedMap<Integer, List<Series.Sample>>> samples =
      new LinkedHashMap<>();

  private RawData() {}

  static RawData parse(List<String> lines) {
    RawData data = new RawData();
    lines.stream().map(RawLine::parse).filter(words -> words.size() > 2).forEach(data::take);
    return data;
  }

  private void take(List<String> words) {
    int jdk = Integer.parseInt(words.get(0));
    if (jdk > 0) {
      jdks.add(jdk);
    }
    switch (words.get(2)) {
      case "fact" ->
          facts
              .computeIfAbsent(key(jdk, words.get(3)), unseen -> new LinkedHashSet<>())
              .add(words.get(4));
      case "weights" -> weights.put(words.get(3), Double.valueOf(words.get(4)));
      case "broken" -> broken.put(key(jdk, words.get(3)), words.get(4));
      case "sample" ->
          samples
              .computeIfAbsent(key(jdk, words.get(3)), unseen -> new TreeMap<>())
              .computeIfAbsent(Integer.valueOf(words.get(1)), unseen -> new ArrayList<>())
              .add(
                  new Series.Sample(
                      Double.parseDouble(words.get(4)), Double.parseDouble(words.get(5))));
      default -> {
        // A fork's last word says only that it came to its end.
      }
    }
  }

  /** Feature versions, ascending. */
  List<Integer> jdks() {
    return List.copyOf(jdks);
  }

  /** All values of a fact, in the order they were said. */
  List<String> facts(int jdk, String name) {
    return List.copyOf(facts.getOrDefault(key(jdk, name), Set.of()));
  }

  /** Names of all facts, in the order they were first said. */
  List<String> factNames(int jdk) {
    String start = key(jdk, "");
    return facts.keySet().stream()
        .filter(key -> key.startsWith(start))
        .map(key -> key.substring(start.length()))
        .toList();
  }

  /** Why a workload has no valid figure. */
  Optional<String> broken(int jdk, String id) {
    return Optional.ofNullable(broken.get(key(jdk, id)));
  }

  /** Everything that is broken, with its reason. */
  List<String> allBroken() {
    return broken.entrySet().stream().map(e -> "JDK " + e.getKey() + ": " + e.getValue()).toList();
  }

  /** Ids with figures. */
  Set<String> ids() {
    return weights.keySet();
  }

  /** Forks that have figures of a workload. */
  Set<Integer> forks(int jdk, String id) {
    return samples.getOrDefault(key(jdk, id), new TreeMap<>()).keySet();
  }

  Series series(int jdk, int fork, String id) {
    return new Series(weights.get(id), samples.get(key(jdk, id)).get(fork));
  }

  private static String key(int jdk, String name) {
    return jdk + " " + name;
  }
}
