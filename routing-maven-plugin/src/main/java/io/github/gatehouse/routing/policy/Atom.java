package io.github.gatehouse.routing.policy;

import io.github.gatehouse.routing.decision.Need;
import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.stream.Stream;

/** A condition about one kind of fact. */
public sealed interface Atom extends Condition
    permits Always,
        Attempts,
        BranchIs,
        BuildIs,
        Changed,
        EveryGateIs,
        FindingIs,
        GateIs,
        Hops,
        LabelIs,
        Metric,
        PolicyEdited,
        Repeated {
  /** What is the case, in the project's own words. */
  String observed(Situation situation);

  /** Why it holds, asked only where it does; by default its text. */
  default List<String> because(Situation situation) {
    return List.of(text());
  }

  /** True where it depends on the target that the other rules would choose. */
  default boolean aboutNext() {
    return false;
  }

  @Override
  default List<Need> toHold(Situation situation) {
    return test(situation) == Truth.TRUE
        ? List.of()
        : List.of(new Need(text(), observed(situation)));
  }

  @Override
  default List<Need> toFail(Situation situation) {
    return test(situation) == Truth.FALSE
        ? List.of()
        : List.of(new Need("not: " + text(), observed(situation)));
  }

  @Override
  default Stream<Atom> atoms() {
    return Stream.of(this);
  }

  @Override
  default Stream<Atom> holding(Situation situation) {
    return test(situation) == Truth.TRUE ? Stream.of(this) : Stream.empty();
  }
}
