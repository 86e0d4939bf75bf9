package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.routing.decision.Target;
import java.util.EnumSet;
import java.util.List;

/** The default rules, in order: the first that holds decides. */
final class Rules {
  private static final List<FailedGatesRule> FAILED =
      List.of(
          failed("freshness-failed", Target.REBASE_HELPER, Gate.FRESHNESS),
          failed("cleanup-failed", Target.PR_CLEANUP, Gate.FORMAT, Gate.LINT),
          failed("build-failed", Target.BUILD_FIXER, Gate.BUILD, Gate.FEATURES),
          failed("tests-failed", Target.TEST_FIXER, Gate.TESTS),
          failed("security-failed", Target.DEP_FIXER, Gate.SECURITY),
          failed("mutation-failed", Target.MUTATION_TESTER, Gate.MUTATION),
          failed("perf-failed", Target.PERF_FIXER, Gate.PERF, Gate.BENCHMARKS));

  private Rules() {}

  private static FailedGatesRule failed(String id, Target owner, Gate first, Gate... more) {
    return new FailedGatesRule(id, EnumSet.of(first, more), owner);
  }

  static List<Rule> inOrder() {
    List<Rule> rules = new java.util.ArrayList<>();
    rules.add(new IntegrityRule());
    rules.add(new InterruptedRule());
    rules.addAll(FAILED);
    rules.add(new BrokenBuildRule());
    rules.add(new UnmeasuredRule());
    rules.add(new FinalizeRule());
    rules.add(new DefaultRule());
    return List.copyOf(rules);
  }

  /** Who mends a gate. */
  static Target owner(Gate gate) {
    return FAILED.stream()
        .filter(rule -> rule.about().contains(gate))
        .map(FailedGatesRule::owner)
        .findFirst()
        .orElse(Target.MAINTAINER);
  }
}
