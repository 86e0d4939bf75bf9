package io.github.gatehouse.gate.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a module's cases differ from those of its base.
 *
 * @param vanished ids that ran at the base and that nothing stands for now, sorted
 * @param renamed methods of the base, each with the one that took its place
 */
public record CaseChanges(List<String> vanished, Map<String, String> renamed) {
  /** Nothing is known to have changed. */
  public static final CaseChanges NONE = new CaseChanges(List.of(), Map.of());

  public CaseChanges {
    vanished = List.copyOf(vanished);
  }

  /**
   * Compares by method: as long as a method has as many invocations as before, it does not matter
   * what they are called. Only runners that ran now are compared: without integration tests nobody
   * misses them.
   */
  public static CaseChanges between(CaseList base, CaseList now) {
    Map<String, List<String>> before = methods(base.of(now.runners()));
    Map<String, List<String>> after = methods(now.of(now.runners()));
    Map<String, String> renamed = new LinkedHashMap<>();
    List<String> fresh = new ArrayList<>(after.keySet());
    fresh.removeAll(before.keySet());
    List<String> gone = new ArrayList<>(before.keySet());
    gone.removeAll(after.keySet());
    for (String method : List.copyOf(gone)) {
      successor(method, before.get(method).size(), gone, fresh, after)
          .ifPresent(
              one -> {
                renamed.put(method, one);
                fresh.remove(one);
              });
    }
    List<String> vanished = new ArrayList<>();
    before.forEach(
        (method, ids) -> {
          if (!renamed.containsKey(method)) {
            vanished.addAll(missing(ids, after.getOrDefault(method, List.of())));
          }
        });
    return new CaseChanges(vanished, renamed);
  }

  /** The same name in another class, or the one that is new where the one that is gone was. */
  private static Optional<String> successor(
      String method,
      int cases,
      Collection<String> gone,
      Collection<String> fresh,
      Map<String, List<String>> after) {
    List<String> able = fresh.stream().filter(one -> after.get(one).size() >= cases).toList();
    Optional<String> moved =
        able.stream().filter(one -> name(one).equals(name(method))).findFirst();
    if (moved.isPresent() && !name(method).isEmpty()) {
      return moved;
    }
    List<String> here = able.stream().filter(one -> type(one).equals(type(method))).toList();
    boolean alone = gone.stream().filter(one -> type(one).equals(type(method))).count() == 1;
    return alone && here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
  }

  /** As many of the old ones as there are fewer now; those whose names are gone first. */
  private static List<String> missing(List<String> before, List<String> after) {
    if (after.size() >= before.size()) {
      return List.of();
    }
    List<String> left = new ArrayList<>(before);
    after.forEach(left::remove);
    return left.subList(0, before.size() - after.size());
  }

  private static Map<String, List<String>> methods(List<String> ids) {
    Map<String, List<String>> methods = new TreeMap<>();
    ids.forEach(id -> methods.computeIfAbsent(method(id), m -> new ArrayList<>()).add(id));
    return methods;
  }

  /** What stands before the first bracket is the method, or the phrase. */
  private static String method(String id) {
    int start = id.indexOf('#') + 1;
    for (int i = start + 1; i < id.length(); i++) {
      if ("[({".indexOf(id.charAt(i)) >= 0) {
        return id.substring(0, i).strip();
      }
    }
    return id;
  }

  private static String type(String method) {
    int hash = method.indexOf('#');
    return hash < 0 ? "" : method.substring(0, hash);
  }

  private static String name(String method) {
    return method.substring(method.indexOf('#') + 1);
  }
}
