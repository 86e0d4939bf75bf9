package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Need;
import io.github.gatehouse.routing.decision.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What combinations of conditions share. */
final class Parts {
  private Parts() {}

  static List<Condition> some(String name, List<Condition> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException(name + " holds no condition; at least 1");
    }
    return List.copyOf(parts);
  }

  /** The least truth of all parts; loops, because this runs for every rule and combination. */
  static Truth least(List<Condition> parts, Situation situation) {
    Truth least = Truth.TRUE;
    for (Condition one : parts) {
      least = least.and(one.test(situation));
    }
    return least;
  }

  /** The greatest truth of all parts. */
  static Truth greatest(List<Condition> parts, Situation situation) {
    Truth greatest = Truth.FALSE;
    for (Condition one : parts) {
      greatest = greatest.or(one.test(situation));
    }
    return greatest;
  }

  static String join(List<Condition> parts, String word) {
    return parts.stream()
        .map(one -> one instanceof Atom || parts.size() == 1 ? one.text() : "(" + one.text() + ")")
        .collect(Collectors.joining(word));
  }

  static List<Need> every(List<Condition> parts, Function<Condition, List<Need>> needs) {
    return parts.stream().flatMap(one -> needs.apply(one).stream()).distinct().toList();
  }

  /** Needs of so many conditions with the fewest needs; the earlier one where they are equal. */
  static List<Need> cheapest(List<Condition> parts, int n, Function<Condition, List<Need>> needs) {
    List<List<Need>> each = new ArrayList<>(parts.stream().map(needs).toList());
    each.sort(Comparator.comparing(List::size));
    return each.stream().limit(Math.max(0, n)).flatMap(List::stream).distinct().toList();
  }

  static Stream<Atom> holding(Condition whole, List<Condition> parts, Situation situation) {
    return whole.test(situation) == Truth.TRUE
        ? parts.stream().flatMap(one -> one.holding(situation))
        : Stream.empty();
  }
}
