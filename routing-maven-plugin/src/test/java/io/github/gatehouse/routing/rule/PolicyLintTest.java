package io.github.gatehouse.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome.End;
import io.github.gatehouse.routing.policy.AllOf;
import io.github.gatehouse.routing.policy.Always;
import io.github.gatehouse.routing.policy.AnyOf;
import io.github.gatehouse.routing.policy.AtLeast;
import io.github.gatehouse.routing.policy.Attempts;
import io.github.gatehouse.routing.policy.BranchIs;
import io.github.gatehouse.routing.policy.BuildIs;
import io.github.gatehouse.routing.policy.Changed;
import io.github.gatehouse.routing.policy.Comparison;
import io.github.gatehouse.routing.policy.Condition;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.policy.EveryGateIs;
import io.github.gatehouse.routing.policy.FindingIs;
import io.github.gatehouse.routing.policy.GateIs;
import io.github.gatehouse.routing.policy.Glob;
import io.github.gatehouse.routing.policy.Hops;
import io.github.gatehouse.routing.policy.LabelIs;
import io.github.gatehouse.routing.policy.Metric;
import io.github.gatehouse.routing.policy.NoneOf;
import io.github.gatehouse.routing.policy.PolicyEdited;
import io.github.gatehouse.routing.policy.Repeated;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.policy.Rule;
import io.github.gatehouse.routing.policy.Selector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyLintTest {
  private static final Condition OPEN =
      new AnyOf(
          List.of(
              gate(
                  Selector.ANY,
                  EffectiveStatus.INVALID,
                  EffectiveStatus.STALE,
                  EffectiveStatus.MISSING,
                  EffectiveStatus.CONFLICTING,
                  EffectiveStatus.FAIL),
              gate(Selector.REQUIRED, EffectiveStatus.INCONCLUSIVE, EffectiveStatus.SKIP_BAD)));
  private static final Condition ENDED = new BuildIs(EnumSet.of(End.UNWATCHED, End.SUCCEEDED));

  private static GateIs gate(Selector gates, EffectiveStatus first, EffectiveStatus... more) {
    return new GateIs(gates, EnumSet.of(first, more));
  }

  private static GateIs fail(String... gates) {
    return gate(Selector.of(gates), EffectiveStatus.FAIL);
  }

  private static Rule loop(String id, Condition when) {
    return new Rule(id, when, Action.LOOP, "test-fixer");
  }

  private static Rule last(String id, Condition when) {
    return new Rule(id, when, Action.FINALIZE, "docs-reviewer");
  }

  private static RoutingPolicy policy(Rule... rules) {
    RoutingPolicy standard = DefaultPolicy.policy();
    Rule end = standard.rules().get(standard.rules().size() - 1);
    List<Rule> all = Stream.concat(Stream.of(rules), Stream.of(end)).toList();
    return new RoutingPolicy(standard.gates(), standard.targets(), standard.owners(), all);
  }

  private static List<String> found(Rule... rules) {
    return PolicyLint.of(policy(rules)).stream()
        .map(one -> one.id() + " " + one.where().replace("rule ", ""))
        .toList();
  }

  private static List<String> second(Condition first, Condition second) {
    return found(loop("first", first), loop("second", second));
  }

  private static Metric critical(Comparison comparison, String bound) {
    return new Metric("security", "critical", comparison, new BigDecimal(bound));
  }

  @Test
  void theDefaultPolicyIsClean() {
    assertThat(PolicyLint.of(DefaultPolicy.policy())).isEmpty();
  }

  @Test
  void aRuleBelowAWiderOneIsUnreachableAndTheWiderOneIsNamed() {
    List<Finding> findings =
        PolicyLint.of(
            policy(
                loop("other", fail("lint")),
                loop("wide", gate(Selector.ANY, EffectiveStatus.FAIL)),
                loop("narrow", fail("tests", "build"))));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).id()).isEqualTo("rule-unreachable");
    assertThat(findings.get(0).what())
        .isEqualTo("rule narrow can never decide: wherever it could, rule wide above does");
    assertThat(findings.get(0).fix()).startsWith("move it above rule wide");
  }

  @Test
  void aRuleThatOnlySeveralRulesTogetherShadowIsUnreachable() {
    List<Finding> findings =
        PolicyLint.of(
            policy(
                loop("a", fail("tests")),
                loop("b", new NoneOf(List.of(fail("tests")))),
                loop("c", fail("lint"))));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).what()).contains("one of the rules above does");
  }

  @Test
  void aConditionThatContradictsItselfIsUnreachable() {
    Condition both = new AllOf(List.of(fail("tests"), new NoneOf(List.of(fail("tests", "lint")))));
    assertThat(PolicyLint.of(policy(loop("both", both))))
        .extracting(Finding::what)
        .containsExactly("rule both can never decide: its condition contradicts itself");
    Condition unmeasured =
        new AllOf(
            List.of(
                gate(Selector.of("security"), EffectiveStatus.MISSING),
                critical(Comparison.AT_LEAST, "1")));
    assertThat(found(loop("x", unmeasured))).containsExactly("rule-unreachable x");
  }

  @Test
  void numbersAreHeldAgainstEachOther() {
    assertThat(second(critical(Comparison.AT_LEAST, "1"), critical(Comparison.AT_LEAST, "5")))
        .containsExactly("rule-unreachable second");
    assertThat(second(critical(Comparison.AT_LEAST, "5"), critical(Comparison.AT_LEAST, "1")))
        .isEmpty();
    Condition between =
        new AllOf(List.of(critical(Comparison.MORE, "2"), critical(Comparison.LESS, "2.5")));
    assertThat(found(loop("between", between))).isEmpty();
    Condition apart =
        new AllOf(List.of(critical(Comparison.MORE, "3"), critical(Comparison.LESS, "2")));
    assertThat(found(loop("apart", apart))).containsExactly("rule-unreachable apart");
    Optional<String> fixer = Optional.of("test-fixer");
    assertThat(
            second(
                new Attempts(fixer, Comparison.AT_LEAST, 2),
                new Attempts(fixer, Comparison.AT_LEAST, 3)))
        .containsExactly("rule-unreachable second");
    assertThat(second(new Hops(Comparison.MORE, 3), new Hops(Comparison.EQUAL, 3))).isEmpty();
    assertThat(second(new Hops(Comparison.AT_LEAST, 3), new Hops(Comparison.MORE, 3)))
        .containsExactly("rule-unreachable second");
  }

  @Test
  void patternsLabelsAndFindingsAreHeldAgainstEachOther() {
    Changed docs = new Changed(List.of(new Glob("docs/**")));
    Changed both = new Changed(List.of(new Glob("docs/**"), new Glob("src/**")));
    assertThat(second(both, docs)).containsExactly("rule-unreachable second");
    assertThat(second(docs, both)).isEmpty();
    assertThat(second(new LabelIs(List.of("a", "b")), new LabelIs(List.of("b"))))
        .containsExactly("rule-unreachable second");
    assertThat(second(new FindingIs(List.of("a", "b")), new FindingIs(List.of("b"))))
        .containsExactly("rule-unreachable second");
    BranchIs main = new BranchIs(List.of(new Glob("main")));
    assertThat(second(main, new AllOf(List.of(main, docs))))
        .containsExactly("rule-unreachable second");
    assertThat(second(new PolicyEdited(), new AllOf(List.of(new PolicyEdited(), docs))))
        .containsExactly("rule-unreachable second");
    assertThat(second(new Repeated(), new AllOf(List.of(new Repeated(), docs))))
        .containsExactly("rule-unreachable second");
  }

  @Test
  void everyGateAndAtLeastAreUnderstood() {
    EveryGateIs stale = new EveryGateIs(EnumSet.of(EffectiveStatus.STALE));
    assertThat(second(gate(Selector.ANY, EffectiveStatus.STALE), stale))
        .containsExactly("rule-unreachable second");
    assertThat(second(stale, gate(Selector.ANY, EffectiveStatus.STALE))).isEmpty();
    List<Condition> three = List.of(fail("tests"), fail("lint"), fail("perf"));
    assertThat(second(new AtLeast(2, three), new AllOf(three)))
        .containsExactly("rule-unreachable second");
    assertThat(second(new AllOf(three), new AtLeast(2, three))).isEmpty();
  }

  @Test
  void aNumberThatNoEvidenceHasIsNeverKnown() {
    Metric wrong = new Metric("security", "severe", Comparison.AT_LEAST, BigDecimal.ONE);
    List<Finding> findings = PolicyLint.of(policy(loop("severe", wrong)));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).id()).isEqualTo("rule-never-known");
    assertThat(findings.get(0).what()).contains("security.severe ≥ 1");
    assertThat(findings.get(0).fix()).contains("critical");
    // Half of it can be known: then it is only its being TRUE that is out of reach.
    assertThat(found(loop("half", new AllOf(List.of(wrong, fail("tests"))))))
        .containsExactly("rule-unreachable half");
    assertThat(found(loop("other", new AnyOf(List.of(wrong, fail("tests")))))).isEmpty();
  }

  @Test
  void aFinalRuleThatIsTooWideIsShadowed() {
    List<Finding> findings = PolicyLint.of(policy(last("all", new NoneOf(List.of(fail("tests"))))));
    assertThat(findings).extracting(Finding::id).containsExactly("rule-shadowed-final");
    assertThat(findings.get(0).what()).contains("rule all holds where nothing may be final");
    assertThat(found(last("ended", new AllOf(List.of(new NoneOf(List.of(OPEN)), ENDED)))))
        .isEmpty();
    assertThat(found(last("open", new NoneOf(List.of(OPEN)))))
        .containsExactly("rule-shadowed-final open");
  }

  @Test
  void aFinalRuleBelowRulesThatTakeWhatIsOpenIsNotShadowed() {
    Condition notEnded = new NoneOf(List.of(ENDED));
    assertThat(found(loop("open", OPEN), loop("broken", notEnded), last("rest", new Always())))
        .isEmpty();
    assertThat(found(loop("open", OPEN), last("rest", new Always())))
        .containsExactly("rule-shadowed-final rest");
  }

  @Test
  void aFinalRuleThatNeedsAnOpenGateIsUnreachableToo() {
    assertThat(found(last("wrong", fail("tests"))))
        .containsExactly("rule-unreachable wrong", "rule-shadowed-final wrong");
  }

  @Test
  void belowARuleThatIsNeverKnownNothingIsFinal() {
    Metric wrong = new Metric("security", "severe", Comparison.AT_LEAST, BigDecimal.ONE);
    Condition satisfied = new AllOf(List.of(new NoneOf(List.of(OPEN)), ENDED));
    assertThat(found(loop("severe", wrong), last("done", satisfied)))
        .containsExactly("rule-never-known severe", "rule-unreachable done");
    assertThat(PolicyLint.of(policy(loop("severe", wrong), last("done", satisfied))).get(1).what())
        .startsWith("rule done can never be final: wherever it holds, something is open");
  }

  @Test
  void aRuleBelowOneThatHoldsAlwaysIsUnreachable() {
    assertThat(second(new Always(), fail("tests"))).containsExactly("rule-unreachable second");
  }

  @Test
  void whatIsNotDecidedWithinTheBoundIsSaid() {
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      parts.add(new FindingIs(List.of("f" + i)));
    }
    Condition half = new AtLeast(12, parts);
    Condition other = new AtLeast(13, parts.stream().<Condition>map(PolicyLintTest::not).toList());
    RoutingPolicy hard = policy(loop("hard", new AllOf(List.of(half, other))));
    assertThat(PolicyLint.of(hard, 5_000))
        .extracting(Finding::id)
        .containsExactly("rule-undecided");
    assertThat(PolicyLint.of(DefaultPolicy.policy(), 10)).isNotEmpty();
  }

  private static Condition not(Condition one) {
    return new NoneOf(List.of(one));
  }
}
