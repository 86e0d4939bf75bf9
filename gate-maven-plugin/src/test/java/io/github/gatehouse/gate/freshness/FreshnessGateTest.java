package io.github.gatehouse.gate.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshnessGateTest {
  private static final Git.Distance AHEAD = new Git.Distance(3, 0);
  private static final Git.Distance BEHIND = new Git.Distance(3, 2);

  private static GateResult measure(Git git, String configured, String ci, Checkout checkout) {
    return new FreshnessGate(git, new BaseBranch(git, configured, ci))
        .measure(Optional.of(checkout));
  }

  private static Status status(GateResult result) {
    return Outcome.of(result.evidence()).status();
  }

  private static String base(GateResult result) {
    return ((BranchState) result.evidence().get(0)).base();
  }

  private static Checkout branch(String name) {
    return FakeGit.checkout(name, false);
  }

  @Test
  void aBaseThatIsAnAncestorPasses() {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", AHEAD);
    GateResult result = measure(git, "", "", branch("work"));
    assertThat(status(result)).isEqualTo(Status.PASS);
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void aBaseThatMovedOnFailsAndSaysHowToMendIt() {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", BEHIND);
    GateResult result = measure(git, "", "", branch("work"));
    assertThat(status(result)).isEqualTo(Status.FAIL);
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.id()).isEqualTo("base-moved-on");
              assertThat(finding.what()).isEqualTo("origin/main has 2 commits that HEAD lacks");
              assertThat(finding.fix()).isEqualTo("git rebase origin/main");
            });
  }

  @Test
  void theConfiguredBaseComesFirstThenWhatCiNames() {
    FakeGit git = FakeGit.with("origin/main", null, "release", AHEAD);
    assertThat(base(measure(git, "release", "next", branch("work")))).isEqualTo("release");
    FakeGit ci = FakeGit.with("origin/main", null, "origin/next", AHEAD);
    assertThat(base(measure(ci, "", "next", branch("work")))).isEqualTo("origin/next");
  }

  @Test
  void aBranchIsNotMeasuredAgainstItsOwnCopy() {
    FakeGit git = FakeGit.with("origin/work", "origin/main", "origin/main", BEHIND);
    assertThat(base(measure(git, "", "", branch("work")))).isEqualTo("origin/main");
  }

  @Test
  void withoutAnyBaseNothingIsMeasured() {
    FakeGit git = FakeGit.with(null, null, "x", AHEAD);
    GateResult result = measure(git, "", "", branch("work"));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).id()).isEqualTo("base-unknown");
  }

  @Test
  void aBaseThatIsNoCommitIsNotMeasured() {
    FakeGit git = FakeGit.with(null, null, "x", AHEAD);
    GateResult result = measure(git, "gone", "", branch("work"));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).where()).isEqualTo("gone");
  }

  @Test
  void aDetachedHeadNeedsANamedBase() {
    FakeGit git = FakeGit.with(null, "origin/main", "origin/main", AHEAD);
    GateResult unnamed = measure(git, "", "", branch(""));
    assertThat(unnamed.findings().get(0).id()).isEqualTo("head-detached");
    assertThat(status(measure(git, "origin/main", "", branch("")))).isEqualTo(Status.PASS);
  }

  @Test
  void aShallowCloneCannotSayThatTheBaseMovedOn() {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", BEHIND);
    GateResult result = measure(git, "", "", FakeGit.checkout("work", true));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).fix()).isEqualTo("git fetch --unshallow");
  }

  @Test
  void outsideGitTheGateDoesNotApply() {
    FakeGit git = FakeGit.with(null, null, "x", AHEAD);
    GateResult result =
        new FreshnessGate(git, new BaseBranch(git, "", "")).measure(Optional.empty());
    assertThat(status(result)).isEqualTo(Status.SKIPPED);
  }
}
