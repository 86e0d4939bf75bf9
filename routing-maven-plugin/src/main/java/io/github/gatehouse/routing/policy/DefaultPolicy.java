package io.github.gatehouse.routing.policy;

import static io.github.gatehouse.receipts.standing.EffectiveStatus.CONFLICTING;
import static io.github.gatehouse.receipts.standing.EffectiveStatus.FAIL;
import static io.github.gatehouse.receipts.standing.EffectiveStatus.INCONCLUSIVE;
import static io.github.gatehouse.receipts.standing.EffectiveStatus.INVALID;
import static io.github.gatehouse.receipts.standing.EffectiveStatus.MISSING;
import static io.github.gatehouse.receipts.standing.EffectiveStatus.SKIP_BAD;
import static io.github.gatehouse.receipts.standing.EffectiveStatus.STALE;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome.End;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The policy of a project that says nothing. It is code and not a file, because reading a file
 * would cost every start of Maven the start of a YAML library.
 */
public final class DefaultPolicy {
  /** Attempts of one target without progress. */
  static final int ATTEMPTS = 2;

  /** Decisions about one change. */
  static final int HOPS = 20;

  private DefaultPolicy() {}

  /** All ten gates, the built-in targets and rules. */
  public static RoutingPolicy policy() {
    return new RoutingPolicy(Policy.standard(), BuiltInTargets.byId(), owners(), rules());
  }

  private static SortedMap<String, String> owners() {
    SortedMap<String, String> owners = new TreeMap<>();
    for (Gate gate : Gate.values()) {
      owners.put(
          gate.id(),
          switch (gate) {
            case FRESHNESS -> "rebase-helper";
            case FORMAT, LINT -> "pr-cleanup";
            case BUILD, FEATURES -> "build-fixer";
            case TESTS -> "test-fixer";
            case MUTATION -> "mutation-tester";
            case SECURITY -> "dep-fixer";
            case PERF, BENCHMARKS -> "perf-fixer";
          });
    }
    return owners;
  }

  private static List<Rule> rules() {
    return Stream.of(first(), failed(), last()).flatMap(List::stream).toList();
  }

  /** What makes every other question idle. */
  private static List<Rule> first() {
    return List.of(
        escalate("integrity", gate(Selector.ANY, INVALID)),
        escalate("policy-edited", new PolicyEdited()),
        escalate(
            "no-progress",
            new AnyOf(
                List.of(
                    new Repeated(),
                    new Attempts(Optional.empty(), Comparison.AT_LEAST, ATTEMPTS),
                    new Hops(Comparison.AT_LEAST, HOPS)))),
        loop(
            "interrupted",
            new BuildIs(EnumSet.of(End.IN_PROGRESS, End.INTERRUPTED)),
            "build-runner"),
        loop(
            "critical-vulnerability",
            new AllOf(
                List.of(
                    gate("security", FAIL),
                    new Metric("security", "critical", Comparison.AT_LEAST, BigDecimal.ONE))),
            "dep-fixer"),
        loop("self-compared", new FindingIs(List.of("perf-self-comparison")), "perf-fixer"));
  }

  private static List<Rule> failed() {
    return List.of(
        loop("freshness-failed", gate("freshness", FAIL), "rebase-helper"),
        loop("cleanup-failed", gate(Selector.of("format", "lint"), FAIL), "pr-cleanup"),
        loop("build-failed", gate(Selector.of("build", "features"), FAIL), "build-fixer"),
        loop("tests-flaky", gate("tests", CONFLICTING), "flake-detector"),
        loop("tests-failed", gate("tests", FAIL), "test-fixer"),
        loop("security-failed", gate("security", FAIL), "dep-fixer"),
        loop("mutation-failed", gate("mutation", FAIL), "mutation-tester").mentioned(),
        loop("perf-failed", gate(Selector.of("perf", "benchmarks"), FAIL), "perf-fixer")
            .mentioned());
  }

  private static List<Rule> last() {
    Condition broken = new BuildIs(EnumSet.of(End.BROKEN));
    Condition refused =
        new AllOf(List.of(new BuildIs(EnumSet.of(End.REFUSED)), new NoneOf(open())));
    return List.of(
        loop("broken-build", new AnyOf(List.of(broken, refused)), "build-fixer"),
        loop("nothing-measured", new EveryGateIs(EnumSet.of(STALE, MISSING)), "build-runner"),
        loop("unmeasured", new AnyOf(unmeasured()), Rule.OWNER),
        new Rule(
                "architecture-touched",
                new Changed(
                    Stream.of("**/module-info.java", "docs/adr/**").map(Glob::new).toList()),
                Action.NEXT,
                "architecture-reviewer")
            .mentioned(),
        new Rule(
            "all-satisfied",
            new AllOf(
                List.of(new NoneOf(open()), new BuildIs(EnumSet.of(End.UNWATCHED, End.SUCCEEDED)))),
            Action.FINALIZE,
            "docs-reviewer"),
        escalate("default", new Always()));
  }

  private static List<Condition> unmeasured() {
    return List.of(
        gate(Selector.ANY, STALE, MISSING, CONFLICTING),
        gate(Selector.REQUIRED, INCONCLUSIVE, SKIP_BAD));
  }

  /** What keeps a gate from being satisfied. */
  private static List<Condition> open() {
    return List.of(
        gate(Selector.ANY, INVALID, STALE, MISSING, CONFLICTING, FAIL),
        gate(Selector.REQUIRED, INCONCLUSIVE, SKIP_BAD));
  }

  private static Rule loop(String id, Condition when, String target) {
    return new Rule(id, when, Action.LOOP, target);
  }

  private static Rule escalate(String id, Condition when) {
    return new Rule(id, when, Action.ESCALATE, RoutingPolicy.LAST);
  }

  private static GateIs gate(String id, EffectiveStatus status) {
    return gate(Selector.of(id), status);
  }

  private static GateIs gate(Selector gates, EffectiveStatus first, EffectiveStatus... more) {
    return new GateIs(gates, EnumSet.of(first, more));
  }
}
