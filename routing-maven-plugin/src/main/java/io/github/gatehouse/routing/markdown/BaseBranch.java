package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.routing.decision.Decision;
import java.util.Optional;

/**
 * The base branch as the freshness gate measured it.
 *
 * @param name foreign text
 * @param commit 40 hex digits
 */
record BaseBranch(String name, String commit) {
  static Optional<BaseBranch> of(Decision decision) {
    return decision.facts().standings().stream()
        .filter(standing -> standing.policy().gate() == Gate.FRESHNESS)
        .flatMap(standing -> standing.receipts().stream())
        .flatMap(stored -> stored.receipt().stream())
        .flatMap(receipt -> receipt.evidence().stream())
        .filter(BranchState.class::isInstance)
        .map(BranchState.class::cast)
        .map(state -> new BaseBranch(state.base(), state.baseCommit()))
        .findFirst();
  }

  String render() {
    return commit + " (" + Code.span(name) + ")";
  }
}
