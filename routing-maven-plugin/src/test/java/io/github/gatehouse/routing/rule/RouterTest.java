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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
  private static final RoutingPolicy POLICY = DefaultPolicy.policy();

  private static Decision decide(Facts facts) {
    return new Router(POLICY).decide(facts, Sample.CLOCK);
  }

  private static Decision decide(Map<Gate, EffectiveStatus> deviating, BuildOutcome.Kind end) {
    return decide(facts(deviating, end));
  }

  private static Facts facts(Map<Gate, EffectiveStatus> deviating, BuildOutcome.Kind end) {
    return Sample.facts(deviating, new BuildOutcome(end, "compile @ core", List.of()));
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
