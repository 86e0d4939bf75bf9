package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Target;
import java.util.List;

/** A build that did not come to its end says nothing about the code. */
record InterruptedRule() implements Rule {
  @Override
  public String id() {
    return "interrupted";
  }

  @Override
  public String condition() {
    return "the build has not ended";
  }

  @Override
  public Action action() {
    return Action.LOOP;
  }

  @Override
  public Target target(Facts facts) {
    return Target.BUILD_RUNNER;
  }

  @Override
  public boolean holds(Facts facts) {
    return facts.outcome().unfinished();
  }

  @Override
  public List<Standing> gates(Facts facts) {
    return List.of();
  }

  @Override
  public String observed(Facts facts) {
    return "build " + facts.outcome().kind();
  }

  @Override
  public List<String> reasons(Facts facts) {
    return facts.outcome().kind() == BuildOutcome.Kind.INTERRUPTED
        ? List.of("the build was interrupted before its end")
        : List.of("the build is in progress, or was killed: this was written ahead of its end");
  }
}
