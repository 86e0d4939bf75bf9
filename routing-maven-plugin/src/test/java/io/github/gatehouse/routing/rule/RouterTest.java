package io.github.gatehouse.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Need;
import io.github.gatehouse.routing.decision.Observation;
import io.github.gatehouse.routing.decision.Route;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
  private static final RoutingPolicy POLICY = DefaultPolicy.policy();

  private static final List<BuildOutcome.Kind> ENDS =
      List.of(
          BuildOutcome.Kind.UNWATCHED,
          BuildOutcome.Kind.FAILED,
          BuildOutcome.Kind.IN_PROGRESS,
          BuildOutcome.Kind.INTERRUPTED);

  private static Decision decide(Facts facts) {
    return new Router(POLICY).decide(facts, Sample.CLOCK);
  }

  private static Decision decide(Map<Gate, EffectiveStatus> deviating, BuildOutcome.Kind end) {
    return decide(facts(deviating, end));
  }

  private static Facts facts(Map<Gate, EffectiveStatus> deviating, BuildOutcome.Kind end) {
    return Sample.facts(deviating, new BuildOutcome(end, "compile @ core", List.of()));
  }

  /** Every assignment of every status to at most three gates; the others pass. */
  private static List<Map<Gate, EffectiveStatus>> upToThreeDeviatingGates() {
    List<Map<Gate, EffectiveStatus>> all = new ArrayList<>();
    all.add(new EnumMap<>(Gate.class));
    for (int from = 0, size = 0; size < 3; size++) {
      int to = all.size();
      for (; from < to; from++) {
        extend(all, all.get(from));
      }
    }
    return all;
  }

  private static void extend(
      List<Map<Gate, EffectiveStatus>> all, Map<Gate, EffectiveStatus> known) {
    int last = known.keySet().stream().mapToInt(Gate::ordinal).max().orElse(-1);
    for (Gate gate : Gate.values()) {
      for (EffectiveStatus status : EffectiveStatus.values()) {
        if (gate.ordinal() > last && status != EffectiveStatus.PASS) {
          Map<Gate, EffectiveStatus> more = new EnumMap<>(Gate.class);
          more.putAll(known);
          more.put(gate, status);
          all.add(more);
        }
      }
    }
  }

  @Test
  void everyRuleIsReachedExceptTheDefaultAndNoneFinalizesTooSoon() {
    Set<String> reached = new TreeSet<>();
    for (Map<Gate, EffectiveStatus> deviating : upToThreeDeviatingGates()) {
      for (BuildOutcome.Kind end : ENDS) {
        Facts facts = facts(deviating, end);
        Route route = new Router(POLICY).route(facts);
        reached.add(route.rule());
        boolean whole = end == BuildOutcome.Kind.UNWATCHED;
        boolean satisfied = facts.unsatisfied().isEmpty();
        assertThat(route.action() == Action.FINALIZE).isEqualTo(whole && satisfied);
        assertThat(route.reasons()).isNotEmpty();
      }
    }
    Set<String> all = POLICY.rules().stream().map(Rule::id).collect(Collectors.toSet());
    // These depend on facts beside the gates' statuses.
    all.removeAll(
        Set.of(
            "default",
            "policy-edited",
            "critical-vulnerability",
            "no-progress",
            "self-compared",
            "nothing-measured",
            "architecture-touched"));
    assertThat(reached).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void theNumberOfCombinationsIsAllThereAre() {
    // 1 + 10·9 + 45·9² + 120·9³: nothing was left out of the test above.
    assertThat(upToThreeDeviatingGates()).hasSize(1 + 90 + 45 * 81 + 120 * 729);
  }

  @Test
  void aGateThatGetsWorseNeverMakesTheDecisionFinal() {
    for (Map<Gate, EffectiveStatus> deviating : upToThreeDeviatingGates()) {
      Router router = new Router(POLICY);
      Route route = router.route(facts(deviating, BuildOutcome.Kind.UNWATCHED));
      if (route.action() != Action.FINALIZE) {
        Map<Gate, EffectiveStatus> fewer = new EnumMap<>(deviating);
        fewer.keySet().forEach(gate -> fewer.put(gate, EffectiveStatus.MISSING));
        assertThat(router.route(facts(fewer, BuildOutcome.Kind.UNWATCHED)).action())
            .isNotEqualTo(Action.FINALIZE);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "FRESHNESS, rebase-helper",
    "FORMAT, pr-cleanup",
    "LINT, pr-cleanup",
    "BUILD, build-fixer",
    "FEATURES, build-fixer",
    "TESTS, test-fixer",
    "SECURITY, dep-fixer",
    "MUTATION, mutation-tester",
    "PERF, perf-fixer",
    "BENCHMARKS, perf-fixer"
  })
  void aFailedGateGoesToItsOwner(Gate gate, String target) {
    Decision decision = decide(Sample.facts(Map.of(gate, EffectiveStatus.FAIL)));
    assertThat(decision.route().target().id()).isEqualTo(target);
    assertThat(decision.route().action()).isEqualTo(Action.LOOP);
    Decision missing = decide(Sample.facts(Map.of(gate, EffectiveStatus.MISSING)));
    assertThat(missing.route().rule()).isEqualTo("unmeasured");
    assertThat(missing.route().target().id()).isEqualTo(target);
  }

  @Test
  void aFailedBuildWinsOverWhatFollowsFromIt() {
    Map<Gate, EffectiveStatus> broken = new EnumMap<>(Gate.class);
    broken.put(Gate.BUILD, EffectiveStatus.FAIL);
    broken.put(Gate.TESTS, EffectiveStatus.SKIP_BAD);
    broken.put(Gate.LINT, EffectiveStatus.MISSING);
    broken.put(Gate.PERF, EffectiveStatus.FAIL);
    Decision decision = decide(broken, BuildOutcome.Kind.FAILED);
    assertThat(decision.route().target().id()).isEqualTo("build-fixer");
    assertThat(decision.route().rule()).isEqualTo("build-failed");
  }

  @Test
  void whereNothingWasMeasuredABuildComesFirst() {
    Map<Gate, EffectiveStatus> none = new EnumMap<>(Gate.class);
    for (Gate gate : Gate.values()) {
      none.put(gate, gate == Gate.LINT ? EffectiveStatus.STALE : EffectiveStatus.MISSING);
    }
    assertThat(decide(Sample.facts(none)).route().target().id()).isEqualTo("build-runner");
  }

  @Test
  void aFailureOfOnlyTheEnforcementIsNotTakenForABrokenBuild() {
    BuildOutcome enforced = new BuildOutcome(BuildOutcome.Kind.FAILED, "", List.of("refused"));
    Decision decision =
        decide(Sample.facts(Map.of(Gate.TESTS, EffectiveStatus.INCONCLUSIVE), enforced));
    assertThat(decision.route().rule()).isEqualTo("unmeasured");
    assertThat(decide(Sample.facts(Map.of(), enforced)).route().rule()).isEqualTo("broken-build");
  }

  @Test
  void anAdvisoryGateMayBeInconclusiveButMustNotFailOrBeMissing() {
    assertThat(action(Gate.MUTATION, EffectiveStatus.INCONCLUSIVE)).isEqualTo(Action.FINALIZE);
    assertThat(action(Gate.MUTATION, EffectiveStatus.SKIP_BAD)).isEqualTo(Action.FINALIZE);
    assertThat(action(Gate.MUTATION, EffectiveStatus.FAIL)).isEqualTo(Action.LOOP);
    assertThat(action(Gate.MUTATION, EffectiveStatus.MISSING)).isEqualTo(Action.LOOP);
    assertThat(action(Gate.MUTATION, EffectiveStatus.INVALID)).isEqualTo(Action.ESCALATE);
    assertThat(action(Gate.MUTATION, EffectiveStatus.CONFLICTING)).isEqualTo(Action.LOOP);
    assertThat(action(Gate.TESTS, EffectiveStatus.INCONCLUSIVE)).isEqualTo(Action.LOOP);
    assertThat(action(Gate.TESTS, EffectiveStatus.CONFLICTING)).isEqualTo(Action.LOOP);
    assertThat(action(Gate.TESTS, EffectiveStatus.WAIVED)).isEqualTo(Action.FINALIZE);
  }

  private static Action action(Gate gate, EffectiveStatus status) {
    return decide(Sample.facts(Map.of(gate, status))).route().action();
  }

  @Test
  void theTranscriptHoldsEveryRuleInOrderAndAlternativesThoseAboveAndThoseAlwaysMentioned() {
    Map<Gate, EffectiveStatus> two =
        Map.of(Gate.TESTS, EffectiveStatus.FAIL, Gate.PERF, EffectiveStatus.FAIL);
    Decision decision = decide(Sample.facts(two));
    assertThat(decision.transcript())
        .extracting(Observation::rule)
        .containsExactlyElementsOf(POLICY.rules().stream().map(Rule::id).toList());
    assertThat(decision.transcript())
        .filteredOn(Observation::fired)
        .extracting(Observation::rule)
        .containsExactly("tests-failed", "perf-failed");
    assertThat(decision.alternatives())
        .extracting(Observation::rule)
        .startsWith("mutation-failed", "perf-failed", "architecture-touched", "integrity")
        .contains("build-failed", "tests-flaky")
        .doesNotContain("tests-failed", "security-failed", "all-satisfied", "default");
  }

  @Test
  void alternativesSayWhatWouldHaveChosenThemAndWhatWasObserved() {
    Observation perf =
        decide(Sample.facts(Map.of())).alternatives().stream()
            .filter(one -> one.rule().equals("perf-failed"))
            .findFirst()
            .orElseThrow();
    assertThat(perf.needs())
        .containsExactly(new Need("perf or benchmarks = FAIL", "perf PASS, benchmarks PASS"));
    assertThat(perf.evidence()).contains("perf: tool: said so");
  }

  @Test
  void noDecisionIsFinalWhereAGateIsUnsatisfiedWhateverItsRouteSays() {
    Facts facts = Sample.facts(Map.of(Gate.TESTS, EffectiveStatus.FAIL));
    Decision good = decide(Sample.facts(Map.of()));
    Route route = good.route();
    assertThatThrownBy(
            () ->
                new Decision(
                    facts,
                    route,
                    good.transcript(),
                    List.of(),
                    good.confidence(),
                    good.decidedOn()))
        .hasMessageContaining("FINALIZE with unsatisfied gates: [tests]");
  }

  @Test
  void everyGateHasAnOwner() {
    for (Gate gate : Gate.values()) {
      assertThat(POLICY.owner(gate.id()).id()).isNotEqualTo("maintainer");
    }
  }
}
