package io.github.gatehouse.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Change;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.Past;
import io.github.gatehouse.routing.decision.Route;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.decision.StateFingerprint;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Building a green state once more is no loop; sending a red one to the same target is. */
class UnchangedStateTest {
  private static Route route(Facts facts) {
    return new Router(DefaultPolicy.policy()).route(facts);
  }

  /** The facts again, after a decision about exactly them. */
  private static Facts again(Facts facts) {
    Route route = route(facts);
    Past past =
        new Past(
            "sha256:" + "a".repeat(64),
            StateFingerprint.of(facts),
            Loops.ATTEMPT,
            route.rule(),
            route.action(),
            route.target().id(),
            route.reasons());
    Loops loops = new Loops(Loops.Kept.WHOLE, List.of(past), new TreeMap<>(), List.of());
    return facts.with(facts.context().with(loops));
  }

  @Test
  void aGreenStateIsFinalEachTime() {
    Facts facts = Sample.facts(Map.of());
    assertThat(route(facts).action()).isEqualTo(Action.FINALIZE);
    assertThat(route(again(facts))).isEqualTo(route(facts));
  }

  @Test
  void aStateThatNeedsAnotherReaderGoesToThatReaderEachTime() {
    Change change =
        new Change(
            Optional.of(Sample.COMMIT),
            Optional.of(List.of("src/main/java/module-info.java")),
            List.of());
    Facts facts = Sample.facts(Map.of()).with(Sample.CONTEXT.with(change));
    assertThat(route(facts).action()).isEqualTo(Action.NEXT);
    assertThat(route(again(facts))).isEqualTo(route(facts));
  }

  @Test
  void aRedStateIsSentToTheSameTargetOnce() {
    Facts facts = Sample.facts(Map.of(Gate.TESTS, EffectiveStatus.FAIL));
    assertThat(route(facts).action()).isEqualTo(Action.LOOP);
    assertThat(route(again(facts)).rule()).isEqualTo("no-progress");
  }
}
