package io.github.gatehouse.bench.profile;

import io.github.gatehouse.bench.profile.Profile.Call;
import io.github.gatehouse.bench.profile.Profile.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedObject;

/**
 * What the compiler did with calls. A method may be compiled again and again, each time better: the
 * last compilation of each method at its highest level is the one that ran while it was measured.
 */
final class InliningDecisions {
  static final String UNDECIDED = "a virtual call, or never reached";

  private final Map<Long, List<Decided>> decisions = new HashMap<>();
  private final Map<String, Compiled> compiled = new HashMap<>();

  private record Compiled(long id, int level) {}

  private record Decided(Call call, Decision decision) {}

  void decided(RecordedEvent event) {
    RecordedMethod caller = event.getValue("caller");
    RecordedObject callee = event.getValue("callee");
    if (caller != null && callee != null) {
      Call call = new Call(Stub.named(MethodName.of(caller)), callee.getString("name"));
      Decision decision =
          new Decision(
              MethodName.of(callee.getString("type"), callee.getString("name")),
              event.getBoolean("succeeded"),
              String.valueOf(event.getString("message")));
      decisions
          .computeIfAbsent(number(event, "compileId"), id -> new ArrayList<>())
          .add(new Decided(call, decision));
    }
  }

  void compiled(RecordedEvent event) {
    RecordedMethod method = event.getValue("method");
    if (method != null) {
      compiled.merge(
          Stub.named(MethodName.of(method)),
          new Compiled(number(event, "compileId"), event.getShort("compileLevel")),
          (old, other) -> other.level() >= old.level() ? other : old);
    }
  }

  Map<Call, SortedSet<Decision>> last() {
    Map<Call, SortedSet<Decision>> calls = new HashMap<>();
    Set<String> optimised = new HashSet<>();
    compiled.forEach(
        (method, last) -> {
          optimised.add(method);
          for (Decided decided : decisions.getOrDefault(last.id(), List.of())) {
            calls.computeIfAbsent(decided.call(), key -> new TreeSet<>()).add(decided.decision());
            if (decided.decision().inlined()) {
              optimised.add(decided.decision().callee());
            }
          }
        });
    addUndecided(calls, optimised);
    return calls;
  }

  /**
   * Of a call whose receivers are too many the optimising compiler says nothing, but quicker
   * compilations of the same caller name it.
   */
  private void addUndecided(Map<Call, SortedSet<Decision>> calls, Set<String> optimised) {
    Map<Call, SortedSet<Decision>> silent = new HashMap<>();
    for (List<Decided> compilation : decisions.values()) {
      for (Decided decided : compilation) {
        Call call = decided.call();
        if (!calls.containsKey(call) && optimised.contains(call.caller())) {
          silent
              .computeIfAbsent(call, key -> new TreeSet<>())
              .add(new Decision(decided.decision().callee(), false, UNDECIDED));
        }
      }
    }
    calls.putAll(silent);
  }

  private static long number(RecordedEvent event, String field) {
    return ((Number) event.getValue(field)).longValue();
  }
}
