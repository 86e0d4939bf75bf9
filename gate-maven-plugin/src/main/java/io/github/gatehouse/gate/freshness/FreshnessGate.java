package io.github.gatehouse.gate.freshness;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import java.util.List;
import java.util.Optional;

/**
 * Measures HEAD against its base branch, as far as the last fetch knows it.
 *
 * @param git answers
 * @param branch the base branch
 */
public record FreshnessGate(Git git, BaseBranch branch) {
  private static final String TOOL = "git";

  /**
   * Measures.
   *
   * @param present the checkout; empty outside git
   */
  public GateResult measure(Optional<Checkout> present) {
    if (present.isEmpty()) {
      return GateResult.skipped(TOOL, SkipReason.NO_SURFACE, "no git checkout with a commit");
    }
    Checkout checkout = present.get();
    Optional<String> base = branch.name(checkout);
    if (base.isEmpty()) {
      return GateResult.unmeasured(TOOL, checkout.branch().isEmpty() ? detached() : unknown());
    }
    Optional<String> commit = git.commit(base.get());
    if (commit.isEmpty()) {
      return GateResult.unmeasured(TOOL, absent(base.get()));
    }
    Git.Distance distance = git.distance(commit.get());
    if (checkout.shallow() && distance.behind() > 0) {
      // Where history is cut off, a common ancestor can be out of sight.
      return GateResult.unmeasured(TOOL, shallow(base.get()));
    }
    BranchState state =
        new BranchState(
            TOOL, Basis.MEASURED, base.get(), commit.get(), distance.ahead(), distance.behind());
    return GateResult.of(
        state, distance.behind() == 0 ? List.of() : List.of(movedOn(base.get(), distance)));
  }

  private static Finding movedOn(String base, Git.Distance distance) {
    int behind = distance.behind();
    String what =
        base + " has " + behind + (behind == 1 ? " commit" : " commits") + " that HEAD lacks";
    return GateFinding.BASE_MOVED_ON.of(what, base, "git rebase " + base);
  }

  private static Finding unknown() {
    return GateFinding.BASE_UNKNOWN.of(
        "no base branch is known: no upstream, no origin/HEAD",
        "",
        "git remote set-head origin --auto (or -Dgate.base=<branch>)");
  }

  private static Finding absent(String base) {
    return GateFinding.BASE_UNKNOWN.of(
        "the base " + base + " names no commit here", base, "git fetch origin");
  }

  private static Finding detached() {
    return GateFinding.HEAD_DETACHED.of(
        "HEAD is detached and no base branch is named", "HEAD", "-Dgate.base=origin/main");
  }

  private static Finding shallow(String base) {
    return GateFinding.HISTORY_SHALLOW.of(
        "the clone is shallow: whether " + base + " is an ancestor cannot be seen",
        base,
        "git fetch --unshallow");
  }
}
