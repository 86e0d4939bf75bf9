package io.github.gatehouse.routing.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.rule.Router;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static Decision decide(Facts facts) {
    return new Router(DefaultPolicy.policy()).decide(facts, Sample.CLOCK);
  }

  private static SimulatedStatuses statuses(Map<String, String> properties) {
    return SimulatedStatuses.of(properties, Gate.ids());
  }

  private static Simulation simulate(Decision real, Map<String, String> properties) {
    return Simulation.of(real, statuses(properties), DefaultPolicy.policy());
  }

  @Test
  void aWorseStatusIsTriedAndWhatDiffersIsSaid() {
    Simulation simulation =
        simulate(decide(Sample.facts(Map.of())), Map.of("gate.perf", "fail", "other", "x"));
    assertThat(simulation.lines())
        .containsExactly(
            "Gatehouse: with perf = FAIL it would be LOOP → perf-fixer (rule perf-failed)",
            "  because gate perf failed",
            "Without: FINALIZE → docs-reviewer (rule all-satisfied, confidence "
                + simulation.real().confidence().level()
                + ")",
            "Rules that differ:",
            "  perf-failed: FALSE (LOOP perf-fixer) → TRUE (LOOP perf-fixer)",
            "  all-satisfied: TRUE (FINALIZE docs-reviewer) → FALSE (FINALIZE docs-reviewer)",
            "Nothing was written.");
  }

  @Test
  void aStatusThatIsTheCaseAlreadyChangesNothing() {
    Decision real = decide(Sample.facts(Map.of(Gate.TESTS, EffectiveStatus.FAIL)));
    assertThat(simulate(real, Map.of("gate.tests", "FAIL")).lines()).contains("No rule differs.");
    Simulation mended = simulate(real, Map.of("gate.tests", "skip-ok"));
    assertThat(mended.tried().route().action()).isEqualTo(Action.FINALIZE);
    assertThat(mended.real()).isSameAs(real);
  }

  @Test
  void aGateThatIsToldToPassHasNoFindings() {
    Finding same = new Finding("perf-self-comparison", "the same bytes", "", "run again");
    Facts facts = Sample.facts(Map.of());
    List<Standing> standings =
        facts.standings().stream()
            .map(
                one ->
                    one.gate().equals("perf")
                        ? Sample.standing(
                            one.policy(), EffectiveStatus.INCONCLUSIVE, "", "", List.of(same))
                        : one)
            .toList();
    Decision real =
        decide(
            new Facts(
                facts.step(),
                standings,
                facts.head(),
                facts.outcome(),
                facts.context(),
                facts.claims()));
    assertThat(real.route().rule()).isEqualTo("self-compared");
    assertThat(simulate(real, Map.of("gate.perf", "fail")).tried().route().rule())
        .isEqualTo("self-compared");
    assertThat(simulate(real, Map.of("gate.perf", "pass")).tried().route().action())
        .isEqualTo(Action.FINALIZE);
  }

  @Test
  void whatIsNoGateOrNoStatusIsRefusedWithWhatIsAllowed() {
    assertThatThrownBy(() -> statuses(Map.of("gate.pref", "fail")))
        .hasMessageContaining("gate.pref names no gate of the policy; its gates are freshness")
        .hasMessageEndingWith("Fix: -Dgate.freshness=fail");
    assertThatThrownBy(() -> statuses(Map.of("gate.perf", "bad")))
        .hasMessageContaining("gate.perf is 'bad'; one of invalid, stale, missing")
        .hasMessageEndingWith("Fix: -Dgate.perf=fail");
    assertThatThrownBy(() -> statuses(Map.of("gate.perf.skip", "true", "gate.fix", "true")))
        .hasMessageStartingWith("no status to try");
  }

  @Test
  void anExplanationHasEveryGateEveryRuleAndWhatItWouldNeed() {
    Decision decision = decide(Sample.facts(Map.of(Gate.TESTS, EffectiveStatus.FAIL)));
    List<String> lines = new Explanation(decision).lines();
    assertThat(lines.get(0))
        .startsWith("Gatehouse: now it would be LOOP → test-fixer (rule tests-");
    assertThat(lines)
        .contains(
            "  because gate tests failed",
            "  tests FAIL  tests: tool: said so",
            "             needs perf or benchmarks = FAIL; observed: perf PASS, benchmarks PASS");
    for (Gate gate : Gate.values()) {
      assertThat(lines).anyMatch(line -> line.startsWith("  " + gate.id() + " "));
    }
    decision
        .transcript()
        .forEach(
            rule -> assertThat(lines).anyMatch(line -> line.contains(" " + rule.rule() + ": ")));
    assertThat(lines)
        .filteredOn(line -> line.startsWith("  →"))
        .singleElement()
        .asString()
        .contains("TRUE    tests-failed: LOOP → test-fixer if tests = FAIL");
  }

  @Test
  void aFinalRuleThatMayNotDecideIsSaidToBePassedOver() {
    Facts facts = Sample.facts(Map.of());
    Decision unknown = decide(facts.with(io.github.gatehouse.routing.decision.Context.NONE));
    assertThat(unknown.route().rule()).isEqualTo("default");
    assertThat(new Explanation(unknown).lines())
        .contains("             passed over: nothing may be final here");
  }

  @Test
  void foreignTextOfEvidenceIsShownOnly() {
    Facts facts = Sample.facts(Map.of());
    List<Standing> standings =
        facts.standings().stream()
            .map(
                one -> Sample.standing(one.policy(), one.status(), "", "a\u001b[31m\nb", List.of()))
            .toList();
    Decision decision =
        decide(
            new Facts(
                facts.step(),
                standings,
                facts.head(),
                facts.outcome(),
                facts.context(),
                facts.claims()));
    assertThat(String.join("", new Explanation(decision).lines()))
        .doesNotContain("\u001b", "\n")
        .contains("\\u{1b}");
  }
}
