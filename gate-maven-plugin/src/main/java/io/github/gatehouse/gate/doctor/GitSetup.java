package io.github.gatehouse.gate.doctor;

import io.github.gatehouse.receipts.git.Checkout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The checkout and its base.
 *
 * @param checkout empty outside git
 * @param base name of the branch to be merged into; empty where nothing tells
 * @param here true where that name stands for a commit in this clone
 */
public record GitSetup(Optional<Checkout> checkout, Optional<String> base, boolean here)
    implements Examined {
  private static final String TOPIC = "git";

  @Override
  public List<Remark> remarks() {
    if (checkout.isEmpty()) {
      String what = "no checkout with a commit: receipts are bound to nothing, none is reused";
      return List.of(Remark.warn(TOPIC, what, "git init, then git commit (or install git)"));
    }
    List<Remark> remarks = new ArrayList<>();
    Checkout now = checkout.get();
    String branch = now.branch().isEmpty() ? "detached HEAD" : now.branch();
    remarks.add(Remark.ok(TOPIC, branch + " at " + now.commit().substring(0, 7)));
    if (now.shallow()) {
      String what = "the clone is shallow: gates that look at the base cannot see it";
      remarks.add(Remark.warn(TOPIC, what, "git fetch --unshallow (fetch-depth: 0 in CI)"));
    }
    remarks.add(ofBase());
    return remarks;
  }

  private Remark ofBase() {
    if (base.isEmpty()) {
      String fix = "git remote set-head origin --auto (or -Dgate.base=<branch>)";
      return Remark.warn(TOPIC, "no base branch is known", fix);
    }
    return here
        ? Remark.ok(TOPIC, "base " + base.get())
        : Remark.problem(TOPIC, "the base " + base.get() + " is not in this clone", "git fetch");
  }
}
