package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.profile.Profile;
import io.github.gatehouse.bench.profile.Profile.Call;
import io.github.gatehouse.bench.profile.Profile.Decision;
import io.github.gatehouse.bench.profile.Stub;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * A call that the optimising compiler treats in another way at head than at base.
 *
 * @param caller where the call is written
 * @param callee the called method's name, without its class
 * @param base what became of it; empty where there is no such call
 * @param head the same of head
 * @param slower true where the caller takes longer at head, beyond doubt
 */
public record CallChange(
    String caller, String callee, List<Decision> base, List<Decision> head, boolean slower) {
  public CallChange {
    Objects.requireNonNull(caller, "caller");
    Objects.requireNonNull(callee, "callee");
    base = List.copyOf(base);
    head = List.copyOf(head);
  }

  /** True where head calls what base had inlined, in whole or for some receivers. */
  public boolean lost() {
    return base.stream().anyMatch(Decision::inlined) && refused(base).size() < refused(head).size();
  }

  /** True where head calls something that is not inlined, and base has no such call. */
  public boolean added() {
    return base.isEmpty() && !refused(head).isEmpty();
  }

  /** Decisions not to inline. */
  static List<Decision> refused(List<Decision> decisions) {
    return decisions.stream().filter(decision -> !decision.inlined()).toList();
  }

  /** Changes of calls whose callers were seen running: slower callers first, lost calls first. */
  static List<CallChange> compare(Profile base, Profile head, List<Difference.OfMethod> methods) {
    double errors = Threshold.among(methods.size());
    Map<String, Boolean> seen =
        methods.stream()
            .collect(
                Collectors.toMap(
                    Difference.OfMethod::method, m -> isSlower(m, errors), (a, b) -> a || b));
    seen.putIfAbsent(Stub.NAME, false);
    Set<Call> calls = new HashSet<>(base.decisions().keySet());
    calls.addAll(head.decisions().keySet());
    List<CallChange> changes = new ArrayList<>();
    for (Call call : calls) {
      SortedSet<Decision> before = of(base, call);
      SortedSet<Decision> after = of(head, call);
      if (seen.containsKey(call.caller()) && !outcomes(before).equals(outcomes(after))) {
        changes.add(
            new CallChange(
                call.caller(),
                call.callee(),
                List.copyOf(before),
                List.copyOf(after),
                seen.get(call.caller())));
      }
    }
    changes.sort(
        Comparator.comparing((CallChange c) -> !c.slower())
            .thenComparing(c -> !c.lost())
            .thenComparing(CallChange::caller)
            .thenComparing(CallChange::callee));
    return changes;
  }

  private static boolean isSlower(Difference.OfMethod method, double errors) {
    return method.self().beyond(errors) && method.self().change() > 0
        || method.total().beyond(errors) && method.total().change() > 0;
  }

  private static SortedSet<Decision> of(Profile profile, Call call) {
    return profile.decisions().getOrDefault(call, Collections.emptySortedSet());
  }

  /** The compiler words one outcome in several ways: what counts is who was inlined. */
  private static Set<String> outcomes(Set<Decision> decisions) {
    return decisions.stream()
        .map(decision -> decision.callee() + " " + decision.inlined())
        .collect(Collectors.toSet());
  }
}
