package io.github.gatehouse.routing.decision;

import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import java.util.List;
import java.util.Optional;

/**
 * The base branch as the freshness gate measured it.
 *
 * @param name foreign text
 * @param commit 40 hex digits
 */
public record BaseBranch(String name, String commit) {
  /** Empty where the freshness gate found none, or its receipt must not be believed. */
  public static Optional<BaseBranch> of(List<Standing> standings) {
    return standings.stream()
        .filter(standing -> standing.status() != EffectiveStatus.INVALID)
        .filter(standing -> standing.policy().gate() == Gate.FRESHNESS)
        .flatMap(standing -> standing.receipts().stream())
        .flatMap(stored -> stored.receipt().stream())
        .flatMap(receipt -> receipt.evidence().stream())
        .filter(BranchState.class::isInstance)
        .map(BranchState.class::cast)
        .map(state -> new BaseBranch(state.base(), state.baseCommit()))
        .findFirst();
  }
}
