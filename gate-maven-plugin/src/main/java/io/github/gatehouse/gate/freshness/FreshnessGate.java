package io.github.gatehouse.gate.freshness;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.git.BaseBranch;
import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.CheckoutTrait;
import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.git.GitClone;
import io.github.gatehouse.receipts.git.GitException;
import io.github.gatehouse.receipts.git.MergeForecast;
import io.github.gatehouse.receipts.git.NamedBranch;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Measures HEAD against its base branch, as far as the last fetch knows it.
 *
 * @param git answers
 * @param local the clone that git answers about
 * @param branch the base branch
 * @param fetching how recent the knowledge of it has to be
 * @param now the time
 */
public record FreshnessGate(
    Git git, GitClone local, BaseBranch branch, Fetching fetching, Instant now) {
  private static final String TOOL = "git";

  /**
   * Measures.
   *
   * @param present the checkout; empty outside git
   */
  public GateResult measure(Optional<Checkout> present) {
    Set<CheckoutTrait> traits = local.traits();
    if (present.isEmpty()) {
      return absence(traits);
    }
    for (CheckoutTrait trait : traits) {
      if (trait.underWay().isPresent()) {
        return GateResult.unmeasured(TOOL, BaseFindings.underWay(trait.underWay().get()));
      }
    }
    Optional<NamedBranch> base = branch.find(present.get().branch());
    if (base.isEmpty()) {
      return GateResult.unmeasured(TOOL, BaseFindings.unknown(present.get()));
    }
    if (base.get().refused()) {
      return GateResult.unmeasured(TOOL, BaseFindings.refused(base.get()));
    }
    return against(base.get(), traits);
  }

  private static GateResult absence(Set<CheckoutTrait> traits) {
    if (traits.contains(CheckoutTrait.NO_GIT)) {
      return GateResult.skipped(TOOL, SkipReason.MISSING_TOOL, "git is not installed");
    }
    String what = "no git repository";
    if (traits.contains(CheckoutTrait.NO_COMMIT)) {
      what = "the repository has no commit yet";
    } else if (traits.contains(CheckoutTrait.BARE_REPOSITORY)) {
      what = "the repository has no working tree here";
    } else if (traits.contains(CheckoutTrait.GIT_VARIABLES)) {
      what += " here; git's own variables such as GIT_DIR are not followed";
    }
    return GateResult.skipped(TOOL, SkipReason.NO_SURFACE, what);
  }

  private GateResult against(NamedBranch named, Set<CheckoutTrait> traits) {
    List<Finding> doubts = new ArrayList<>();
    List<String> notes = new ArrayList<>(List.of("base named by " + named.from()));
    for (CheckoutTrait trait : traits) {
      notes.add(trait.words());
    }
    add(fetch(named.name(), notes), doubts);
    Optional<String> commit = git.commit(named.name());
    if (commit.isEmpty()) {
      return GateResult.unmeasured(TOOL, BaseFindings.absent(named));
    }
    Git.Distance distance = git.distance(commit.get());
    if (traits.contains(CheckoutTrait.SHALLOW_CLONE) && distance.behind() > 0) {
      // Where history is cut off, a common ancestor can be out of sight.
      return GateResult.unmeasured(TOOL, BaseFindings.shallow(named.name()));
    }
    return measured(named.name(), commit.get(), distance, notes, doubts);
  }

  private GateResult measured(
      String base, String commit, Git.Distance distance, List<String> notes, List<Finding> doubts) {
    boolean behind = distance.behind() > 0;
    MergeForecast merge = behind ? local.merge(commit) : new MergeForecast(List.of(), "");
    if (!merge.known()) {
      notes.add("conflicts not predicted: " + merge.unknown());
    }
    Optional<Duration> age = age(base);
    add(old(base, age), doubts);
    List<Finding> findings = new ArrayList<>(BaseFindings.conflicts(base, merge.conflicts()));
    if (behind) {
      findings.add(BaseFindings.movedOn(base, distance));
    }
    return result(
        new BranchState(
            TOOL,
            Basis.MEASURED,
            base,
            commit,
            distance.ahead(),
            distance.behind(),
            merge.known() ? merge.conflicts().size() : null,
            age.isPresent() ? (int) age.get().toHours() : null,
            notes),
        findings,
        doubts);
  }

  /** A base that may have moved unseen proves a failure, and no pass. */
  private static GateResult result(
      BranchState state, List<Finding> findings, List<Finding> doubts) {
    List<Evidence> evidence = new ArrayList<>(List.of(state));
    for (Finding doubt : doubts) {
      evidence.add(new Unmeasured(TOOL, doubt.what()));
    }
    findings.addAll(doubts);
    return new GateResult(evidence, findings, List.of(), List.of());
  }

  private Optional<Finding> fetch(String base, List<String> notes) {
    if (!fetching.asked()) {
      return Optional.empty();
    }
    if (fetching.offline()) {
      notes.add("not fetched: Maven is offline");
      return Optional.empty();
    }
    try {
      local.fetch(base, fetching.limit());
      notes.add("fetched for this measurement");
      return Optional.empty();
    } catch (GitException e) {
      return Optional.of(BaseFindings.notFetched(base, String.valueOf(e.getMessage())));
    }
  }

  private Optional<Duration> age(String base) {
    Optional<Instant> last = local.lastFetch(base);
    if (last.isEmpty()) {
      return Optional.empty();
    }
    Duration age = Duration.between(last.get(), now);
    // A clock that was set back makes no fetch of the future.
    return Optional.of(age.isNegative() ? Duration.ZERO : age);
  }

  private Optional<Finding> old(String base, Optional<Duration> age) {
    Optional<Duration> oldest = fetching.oldest();
    boolean old = oldest.isPresent() && age.isPresent() && age.get().compareTo(oldest.get()) > 0;
    return old ? Optional.of(BaseFindings.old(base, age.get(), oldest.get())) : Optional.empty();
  }

  private static void add(Optional<Finding> doubt, List<Finding> doubts) {
    if (doubt.isPresent()) {
      doubts.add(doubt.get());
    }
  }
}
