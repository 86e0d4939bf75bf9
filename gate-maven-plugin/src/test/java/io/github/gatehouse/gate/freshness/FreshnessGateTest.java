package io.github.gatehouse.gate.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.git.BaseBranch;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.CheckoutTrait;
import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.git.MergeForecast;
import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreshnessGateTest {
  private static final Git.Distance AHEAD = new Git.Distance(3, 0);
  private static final Git.Distance BEHIND = new Git.Distance(3, 2);

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final Fetching NEVER =
      new Fetching(false, false, Duration.ofSeconds(1), Fetching.age("7d"));
  private static final Fetching ALWAYS =
      new Fetching(true, false, Duration.ofSeconds(1), Optional.empty());

  private static GateResult measure(Git git, String configured, String ci, Checkout checkout) {
    Map<String, String> variables = ci.isEmpty() ? Map.of() : Map.of("GITHUB_BASE_REF", ci);
    return gate(git, new FakeClone(), NEVER, configured, variables).measure(Optional.of(checkout));
  }

  private static GateResult measure(Git git, FakeClone clone, Fetching fetching) {
    return gate(git, clone, fetching, "", Map.of()).measure(Optional.of(branch("work")));
  }

  private static FreshnessGate gate(
      Git git, FakeClone clone, Fetching fetching, String base, Map<String, String> variables) {
    BaseBranch branch = new BaseBranch(git, base, name -> Optional.ofNullable(variables.get(name)));
    return new FreshnessGate(git, clone, branch, fetching, NOW);
  }

  private static BranchState state(GateResult result) {
    return (BranchState) result.evidence().get(0);
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
  void aDetachedHeadNeedsANamedBranch() {
    FakeGit git = FakeGit.with(null, "origin/main", "origin/main", AHEAD);
    GateResult unnamed = measure(git, "", "", branch(""));
    assertThat(unnamed.findings().get(0).id()).isEqualTo("head-detached");
    assertThat(status(measure(git, "origin/main", "", branch("")))).isEqualTo(Status.PASS);
  }

  @Test
  void aShallowCloneCannotSayThatTheBaseMovedOn() {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", BEHIND);
    GateResult result = measure(git, FakeClone.with(CheckoutTrait.SHALLOW_CLONE), NEVER);
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).fix()).isEqualTo("git fetch --unshallow");
  }

  @Test
  void aShallowCloneThatHoldsTheBaseInItsHistoryPasses() {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", AHEAD);
    GateResult result = measure(git, FakeClone.with(CheckoutTrait.SHALLOW_CLONE), NEVER);
    assertThat(status(result)).isEqualTo(Status.PASS);
    assertThat(state(result).notes()).contains("shallow clone");
  }

  @ParameterizedTest
  @CsvSource({
    "NO_GIT, missing-tool, git is not installed",
    "NO_REPOSITORY, no-surface, no git repository",
    "BARE_REPOSITORY, no-surface, the repository has no working tree here",
    "NO_COMMIT, no-surface, the repository has no commit yet",
    "GIT_VARIABLES, no-surface, no git repository here; git's own variables such as GIT_DIR are not"
        + " followed"
  })
  void outsideACheckoutTheGateDoesNotApplyAndSaysWhy(
      CheckoutTrait trait, String reason, String detail) {
    FakeGit git = FakeGit.with(null, null, "x", AHEAD);
    GateResult result =
        gate(git, FakeClone.with(trait), NEVER, "", Map.of()).measure(Optional.empty());
    assertThat(result.evidence())
        .singleElement()
        .isEqualTo(
            new Skipped(
                "git",
                SkipReason.valueOf(reason.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                detail));
  }

  @ParameterizedTest
  @EnumSource(names = {"MERGE", "REBASE", "CHERRY_PICK", "REVERT", "MAILBOX", "BISECT"})
  void aHeadOnItsWayIsNotMeasured(CheckoutTrait trait) {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", AHEAD);
    GateResult result = measure(git, FakeClone.with(trait), NEVER);
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).id()).isEqualTo("checkout-unfinished");
    assertThat(result.findings().get(0).fix()).startsWith(trait.underWay().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--upload-pack=touch x", "main\nx", "a b", "x..y", "a:b", "-", "*"})
  void aHostileNameFromCiIsRefused(String name) {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", AHEAD);
    GateResult result = measure(git, "", name, branch("work"));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).what())
        .isEqualTo(
            "the base that GITHUB_BASE_REF (GitHub Actions) names is refused: it is no name of a"
                + " branch");
    assertThat(status(measure(git, name, "", branch("work")))).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void conflictsAreNamedFileByFileUpToABound() {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", BEHIND);
    FakeClone clone = new FakeClone();
    clone.forecast =
        new MergeForecast(IntStream.range(0, 22).mapToObj(i -> "src/" + i).toList(), "");
    GateResult result = measure(git, clone, NEVER);
    assertThat(state(result).conflicts()).isEqualTo(22);
    assertThat(result.findings()).hasSize(22);
    assertThat(result.findings().get(0).where()).isEqualTo("src/0");
    assertThat(result.findings().get(20).what()).isEqualTo("2 more files conflict, 22 in all");
    assertThat(result.findings().get(21).id()).isEqualTo("base-moved-on");
  }

  @Test
  void conflictsThatNobodyCanPredictAreNotCounted() {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", BEHIND);
    FakeClone clone = new FakeClone();
    clone.forecast = new MergeForecast(List.of(), "git before 2.38 cannot");
    BranchState state = state(measure(git, clone, NEVER));
    assertThat(state.conflicts()).isNull();
    assertThat(state.notes()).contains("conflicts not predicted: git before 2.38 cannot");
  }

  @Test
  void anOldFetchProvesNoPassButProvesAFailure() {
    FakeClone clone = new FakeClone();
    clone.last = NOW.minus(Duration.ofDays(8));
    FakeGit fresh = FakeGit.with("origin/main", null, "origin/main", AHEAD);
    GateResult doubtful = measure(fresh, clone, NEVER);
    assertThat(status(doubtful)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(doubtful.findings().get(0).what())
        .isEqualTo("origin/main was last fetched 8 days ago; at most 7 days");
    FakeGit stale = FakeGit.with("origin/main", null, "origin/main", BEHIND);
    assertThat(status(measure(stale, clone, NEVER))).isEqualTo(Status.FAIL);
    assertThat(status(measure(fresh, clone, ALWAYS))).isEqualTo(Status.PASS);
  }

  @Test
  void theAgeOfTheLastFetchIsWrittenDown() {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", AHEAD);
    FakeClone clone = new FakeClone();
    assertThat(state(measure(git, clone, NEVER)).fetchAgeHours()).isNull();
    clone.last = NOW.minus(Duration.ofMinutes(150));
    assertThat(state(measure(git, clone, NEVER)).fetchAgeHours()).isEqualTo(2);
    clone.last = NOW.plus(Duration.ofHours(5));
    assertThat(state(measure(git, clone, NEVER)).fetchAgeHours()).isZero();
  }

  @Test
  void nothingIsFetchedUnlessAskedForAndNeverOffline() {
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", AHEAD);
    FakeClone clone = new FakeClone();
    measure(git, clone, NEVER);
    Fetching offline = new Fetching(true, true, Duration.ofSeconds(1), Optional.empty());
    assertThat(state(measure(git, clone, offline)).notes())
        .contains("not fetched: Maven is offline");
    assertThat(clone.fetched).isEmpty();
    measure(git, clone, ALWAYS);
    assertThat(clone.fetched).containsExactly("origin/main");
  }

  @Test
  void aFetchThatFailsLeavesNoPass() {
    FakeClone clone = new FakeClone();
    clone.refusal = "no route";
    FakeGit git = FakeGit.with("origin/main", null, "origin/main", AHEAD);
    GateResult result = measure(git, clone, ALWAYS);
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).what())
        .isEqualTo("origin/main could not be fetched: no route");
  }
}
