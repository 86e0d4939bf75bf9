package io.github.gatehouse.routing.json;

import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.State;
import io.github.gatehouse.routing.decision.Truth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * {@code decision.json}, member by member in the order of the file. Text from elsewhere is made
 * visible and cut to 500 characters.
 *
 * @param id {@code sha256:} and the digest of this file without id and decidedOn
 * @param decidedOn RFC 3339, UTC
 */
record DecisionFile(
    String type,
    String id,
    State state,
    Action action,
    String target,
    String rule,
    List<String> reasons,
    String step,
    String decidedOn,
    String assurance,
    HeadPart head,
    BuildPart build,
    List<GatePart> gates,
    List<FindingPart> findings,
    List<String> tasks,
    ConfidencePart confidence,
    PolicyPart policy,
    ChangePart change,
    LoopPart loop,
    List<PastPart> carried,
    List<RulePart> rules) {
  static final String TYPE = "https://gatehouse-maven.github.io/decision/v1";

  record HeadPart(String commit, String tree, String branch, boolean clean) {}

  record BuildPart(BuildOutcome.Kind outcome, String at, List<String> problems) {}

  record GatePart(
      String gate,
      String flow,
      String requirement,
      String status,
      boolean satisfied,
      String reason,
      String line,
      List<ReceiptPart> receipts) {}

  record ReceiptPart(String path, String module, String commit, String sha256) {}

  record FindingPart(String gate, String id, String what, String where, String fix) {}

  /** Numbers as decimal strings, 0 to 1. */
  record ConfidencePart(
      String level,
      String lower,
      String upper,
      List<FactorPart> factors,
      List<String> justification) {}

  record FactorPart(String gate, String completeness, String freshness, String power) {}

  /**
   * @param source where the policy comes from
   * @param sha256 of its text; empty for the built-in one
   */
  record PolicyPart(String source, String sha256) {}

  /**
   * @param base commit; empty where none is known
   * @param files number of changed files; -1 where no base is known
   * @param sha256 of the list of changed files, sorted, each ended by NUL; empty without a base
   * @param labels of the change, sorted; empty where nobody told them
   */
  record ChangePart(
      String base,
      int files,
      String sha256,
      List<String> policyEdits,
      boolean labelsKnown,
      List<String> labels) {}

  /**
   * @param previous id of the decision before; empty for the first
   * @param hops earlier decisions
   * @param attempts points by target, 100 for a whole attempt
   * @param fingerprint of the state at hand, 64 hex digits
   * @param weight points that this decision costs its target
   * @param blocking gates that are not satisfied
   * @param failingItems tests, warnings and so on that fail
   * @param unmeasured gates without a usable measurement
   */
  record LoopPart(
      Loops.Kept kept,
      String previous,
      int hops,
      SortedMap<String, Integer> attempts,
      String fingerprint,
      int weight,
      int blocking,
      int failingItems,
      int unmeasured) {}

  /** An earlier decision. */
  record PastPart(
      String decision,
      String fingerprint,
      int weight,
      String rule,
      Action action,
      String target,
      List<String> reasons) {}

  record RulePart(
      String rule,
      String condition,
      Action action,
      String target,
      Truth holds,
      boolean chosen,
      List<NeedPart> needs) {}

  /** What would have to hold, and what holds instead. */
  record NeedPart(String wanted, String observed) {}

  DecisionFile {
    reasons = List.copyOf(reasons);
    gates = List.copyOf(gates);
    findings = List.copyOf(findings);
    tasks = List.copyOf(tasks);
    carried = List.copyOf(carried);
    rules = List.copyOf(rules);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("reasons is empty; at least 1");
    }
    Optional<GatePart> open = gates.stream().filter(gate -> !gate.satisfied()).findFirst();
    if (action == Action.FINALIZE && (open.isPresent() || state != State.DECIDED)) {
      throw new IllegalArgumentException(
          "FINALIZE in state "
              + state
              + " with "
              + open.map(GatePart::gate).orElse("no gate")
              + " unsatisfied");
    }
  }

  /** The same without what its id does not cover. */
  DecisionFile unnamed() {
    return new DecisionFile(
        type,
        "",
        state,
        action,
        target,
        rule,
        reasons,
        step,
        "",
        assurance,
        head,
        build,
        gates,
        findings,
        tasks,
        confidence,
        policy,
        change,
        loop,
        carried,
        rules);
  }
}
