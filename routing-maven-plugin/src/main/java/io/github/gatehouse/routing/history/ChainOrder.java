package io.github.gatehouse.routing.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** Puts decisions in one order, each after the one it follows, and notes what is odd. */
final class ChainOrder {
  private static final Comparator<Hop> BY_TIME =
      Comparator.comparing(Hop::decidedOn).thenComparing(Hop::id);

  private final Map<String, Hop> byId = new TreeMap<>();
  private final Map<String, List<Hop>> successors = new TreeMap<>();
  private final List<ChainProblem> problems = new ArrayList<>();

  ChainOrder(Collection<Hop> hops) {
    // The earliest of equal ones stands for all: a decision made again is not another one.
    hops.stream().sorted(BY_TIME.thenComparing(Hop::toString)).forEach(this::add);
    byId.values().stream()
        .sorted(BY_TIME)
        .forEach(
            hop -> successors.computeIfAbsent(hop.previous(), key -> new ArrayList<>()).add(hop));
    successors.forEach(this::inspect);
  }

  private void add(Hop hop) {
    Hop known = byId.putIfAbsent(hop.id(), hop);
    if (known != null && !known.sameBut(hop)) {
      note(ChainProblem.Kind.CONFLICTING, hop.id(), "two decisions have this id, and differ");
    }
  }

  private void inspect(String previous, List<Hop> next) {
    if (previous.isEmpty()) {
      if (next.size() > 1) {
        String id = next.get(1).id();
        note(ChainProblem.Kind.SEVERAL_ROOTS, id, next.size() + " decisions follow none");
      }
    } else if (!byId.containsKey(previous)) {
      note(ChainProblem.Kind.MISSING_LINK, next.get(0).id(), "it follows " + previous + ", gone");
    } else if (next.size() > 1) {
      note(ChainProblem.Kind.FORK, previous, next.size() + " decisions follow it");
    }
  }

  /** All decisions, each once; those in a ring come last, by time. */
  List<Hop> ordered() {
    Map<String, Hop> done = new LinkedHashMap<>();
    PriorityQueue<Hop> ready = new PriorityQueue<>(BY_TIME);
    byId.values().stream().filter(hop -> !byId.containsKey(hop.previous())).forEach(ready::add);
    while (!ready.isEmpty()) {
      Hop hop = ready.remove();
      done.put(hop.id(), hop);
      ready.addAll(successors.getOrDefault(hop.id(), List.of()));
    }
    Set<String> ring = new HashSet<>(byId.keySet());
    ring.removeAll(done.keySet());
    List<Hop> rest = ring.stream().map(byId::get).sorted(BY_TIME).toList();
    if (!rest.isEmpty()) {
      note(ChainProblem.Kind.CYCLE, rest.get(0).id(), rest.size() + " decisions follow themselves");
    }
    List<Hop> all = new ArrayList<>(done.values());
    all.addAll(rest);
    return all;
  }

  List<ChainProblem> problems() {
    return problems;
  }

  private void note(ChainProblem.Kind kind, String where, String what) {
    problems.add(new ChainProblem(kind, where, what));
  }
}
