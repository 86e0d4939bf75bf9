package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.profile.Profile;
import io.github.gatehouse.bench.profile.Stub;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How often each method was seen running, and how often on the stack. */
record MethodTimes(Map<String, Long> self, Map<String, Long> total) {
  static MethodTimes of(Profile profile) {
    Map<String, Long> self = new HashMap<>();
    Map<String, Long> total = new HashMap<>();
    profile
        .stacks()
        .forEach(
            (stack, count) -> {
              String leaf = stack.isEmpty() ? Stub.NAME : stack.get(stack.size() - 1);
              self.merge(leaf, count, Long::sum);
              Set<String> once = new HashSet<>(stack);
              once.add(Stub.NAME);
              once.forEach(method -> total.merge(method, count, Long::sum));
            });
    return new MethodTimes(self, total);
  }

  /** All methods of both sides: those whose own time changed beyond doubt first, then by change. */
  static List<Difference.OfMethod> compare(
      MethodTimes base, MethodTimes head, Yardstick yardstick) {
    Set<String> methods = new TreeSet<>(base.total.keySet());
    methods.addAll(head.total.keySet());
    double errors = Threshold.among(methods.size());
    return methods.stream()
        .map(
            method ->
                new Difference.OfMethod(
                    method,
                    yardstick.of(count(base.self, method), count(head.self, method)),
                    yardstick.of(count(base.total, method), count(head.total, method))))
        .sorted(
            Comparator.comparing((Difference.OfMethod m) -> !m.self().beyond(errors))
                .thenComparing(m -> -Math.abs(m.self().change())))
        .toList();
  }

  private static long count(Map<String, Long> counts, String method) {
    return counts.getOrDefault(method, 0L);
  }
}
