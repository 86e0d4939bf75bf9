package io.github.gatehouse.bench.ab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import io.github.gatehouse.bench.recording.Setup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ControlsTest {
  private static final Turn CANARY = new Turn(Role.CANARY, "+5 % of work");

  private final Controls controls = Controls.of(Recorded.setup(), new SplittableRandom(1));

  @Test
  void theBenchmarkOfTheControlIsDrawnAmongThoseThatAreMeasured() {
    Set<String> drawn = new HashSet<>();
    for (long seed = 0; seed < 50; seed++) {
      drawn.add(Controls.of(Recorded.setup(), new SplittableRandom(seed)).candidates().get(0));
    }
    assertThat(drawn).containsExactlyInAnyOrder("a", "b");
    assertThat(controls.canary()).isEqualTo(CANARY);
  }

  @Test
  void onlyABenchmarkThatRunsIsAControl() {
    assertThat(controls.self(recording())).isEmpty();
    for (String id : List.of("a", "b")) {
      assertThat(controls.self(recording(pair(Role.GATE, id))))
          .contains(new Turn(Role.SELF_CONTROL, id));
    }
  }

  @Test
  void aControlThatWasBegunGoesOnOnTheSameBenchmark() {
    for (String id : List.of("a", "b")) {
      RecordedPair[] pairs = {
        pair(Role.GATE, "a"), pair(Role.GATE, "b"), pair(Role.SELF_CONTROL, id)
      };
      assertThat(controls.self(recording(pairs))).contains(new Turn(Role.SELF_CONTROL, id));
    }
  }

  @Test
  void earlierControlsOfAnotherKindAreLeftOut() {
    List<RecordedPair> usable =
        List.of(
            pair(Role.GATE, "a"),
            pair(Role.SELF_CONTROL, "b"),
            pair(Role.CANARY, CANARY.id()),
            pair(Role.GATE, "gone"));
    List<RecordedPair> all =
        new ArrayList<>(
            List.of(pair(Role.SELF_CONTROL, "gone"), pair(Role.CANARY, "+9 % of work")));
    all.addAll(usable);
    all.add(pair(Role.SELF_CONTROL, "a"));

    assertThat(controls.usable(all)).isEqualTo(usable);
  }

  @Test
  void theDeskWantsControlsUntilTheyAreDecidedAndTheRestUntilOneFails() {
    Desk desk = new JudgedDesk(controls);
    assertThat(desk.docket(recording()).open().keySet())
        .containsExactly(new Turn(Role.GATE, "a"), new Turn(Role.GATE, "b"), CANARY);

    List<RecordedPair> pairs = new ArrayList<>();
    pairs.addAll(pairs(12, Role.CANARY, CANARY.id(), 0.05));
    pairs.addAll(pairs(4, Role.GATE, "a", 0));
    Docket some = desk.docket(recording(pairs));
    assertThat(some.open().keySet())
        .containsExactly(new Turn(Role.GATE, "b"), new Turn(Role.SELF_CONTROL, "a"));
    assertThat(some.verdicts()).containsExactly(java.util.Map.entry("a", "CLEARED"));

    // The copy of the base is slower than the base: whatever is said of the head is worth nothing.
    pairs.addAll(pairs(12, Role.SELF_CONTROL, "a", 0.2));
    assertThat(desk.docket(recording(pairs)).open()).isEmpty();
  }

  @Test
  void whereNothingIsMeasuredThereIsNoControl() {
    Setup none =
        new Setup(
            new ErrorBudget(0.01, 0.01, 0.05, 0.95),
            "project",
            Recorded.setup().base(),
            Recorded.setup().head(),
            Recorded.setup().machine(),
            new java.util.TreeMap<>(),
            Recorded.setup().shard(),
            1,
            60,
            "now");
    Controls without = Controls.of(none, new SplittableRandom(1));
    assertThat(new JudgedDesk(without).docket(new Recording(none, List.of(), List.of())).open())
        .isEmpty();
  }

  private static List<RecordedPair> pairs(int count, Role role, String id, double slowdown) {
    return Stream.generate(() -> new RecordedPair(id, role, "s", "t", Recorded.pair(slowdown)))
        .limit(count)
        .toList();
  }

  private static RecordedPair pair(Role role, String id) {
    return pairs(1, role, id, 0).get(0);
  }

  private static Recording recording(RecordedPair... pairs) {
    return recording(List.of(pairs));
  }

  private static Recording recording(List<RecordedPair> pairs) {
    return new Recording(Recorded.setup(), pairs, List.of());
  }
}
