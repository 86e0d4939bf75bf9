package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.standing.Present;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.standing.Standings;
import io.github.gatehouse.receipts.store.ReceiptSearch;
import io.github.gatehouse.receipts.store.ReceiptStore;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.routing.decision.BaseBranch;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Change;
import io.github.gatehouse.routing.decision.Context;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Head;
import io.github.gatehouse.routing.history.Hop;
import io.github.gatehouse.routing.rule.Router;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Collects receipts and facts, has them judged, and lays the decision down. */
public final class Desk {
  private final Git git;
  private final InstantSource clock;

  /** Opens a desk over one checkout. */
  public Desk(Git git, InstantSource clock) {
    this.git = git;
    this.clock = clock;
  }

  /**
   * Judges all receipts and writes the decision.
   *
   * @throws IOException if receipts cannot be listed or the decision cannot be written
   */
  public Handoff decide(HandoffRequest request) throws IOException {
    Decision decision = judge(request, head(), any -> true);
    return new HandoffFiles(request.root())
        .write(decision, history(request, any -> true), request.key());
  }

  /**
   * Judges all receipts and writes nothing.
   *
   * @param head what is decided about
   * @param counted earlier decisions that count
   * @throws IOException if receipts or earlier decisions cannot be listed
   */
  public Decision judge(HandoffRequest request, Head head, Predicate<Hop> counted)
      throws IOException {
    List<StoredReceipt> receipts = receipts(request);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Present present = new Present(head.subject(), request.modules(), now);
    List<Standing> standings = Standings.of(request.policy().gates(), receipts, present);
    Context context = request.ruling().context().with(changes(request, standings));
    BuildOutcome outcome = shown(request.outcome());
    Facts facts = facts(request.with(outcome), standings, head).with(context);
    Optional<History> history = history(request, counted);
    if (history.isPresent()) {
      Set<String> targets = request.policy().targets().keySet();
      facts = facts.with(context.with(history.get().loops(facts, targets)));
    }
    Router router = new Router(request.policy());
    Decision decision = router.decide(facts, InstantSource.fixed(now));
    return request.claims().isEmpty()
        ? decision
        : router.decide(facts.and(Claims.audit(request, decision)), InstantSource.fixed(now));
  }

  /** The checkout now. */
  public Head head() {
    return git.checkout().map(Desk::head).orElse(Head.NONE);
  }

  /** As decision.json keeps it: judged again from there, the same decision comes out. */
  private static BuildOutcome shown(BuildOutcome outcome) {
    return new BuildOutcome(
        outcome.kind(),
        Foreign.shown(outcome.at(), Foreign.KEPT),
        outcome.problems().stream().map(one -> Foreign.shown(one, Foreign.KEPT)).toList());
  }

  private static Optional<History> history(HandoffRequest request, Predicate<Hop> counted) {
    return request.history().map(dir -> new History(root(request, dir), counted));
  }

  private static Path root(HandoffRequest request, Path directory) {
    return request.root().resolve(directory);
  }

  /**
   * Writes a decision ahead of the build's end, upon no receipt at all; the tree is not measured.
   *
   * @throws IOException if it cannot be written
   */
  public Handoff announce(HandoffRequest request) throws IOException {
    Optional<String> commit = git.commit("HEAD");
    Head head = new Head(commit, Optional.empty(), "", true);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Present present = new Present(Optional.empty(), request.modules(), now);
    List<Standing> none = Standings.of(request.policy().gates(), List.of(), present);
    Facts facts = facts(request, none, head);
    Decision decision = new Router(request.policy()).decide(facts, InstantSource.fixed(now));
    return new HandoffFiles(request.root()).write(decision, Optional.empty(), Optional.empty());
  }

  private static Facts facts(HandoffRequest request, List<Standing> standings, Head head) {
    return new Facts(
        request.step(),
        standings,
        head,
        request.outcome(),
        request.ruling().context(),
        request.ruling().findings());
  }

  /** What the change touches, held against the base told, or the freshness gate's. */
  private Change changes(HandoffRequest request, List<Standing> standings) {
    Change told = request.ruling().context().change();
    return told.base()
        .or(() -> BaseBranch.of(standings).map(BaseBranch::commit))
        .filter(base -> git.commit(base).isPresent())
        .map(base -> told.with(base, git.changedFiles(base)))
        .orElse(told);
  }

  private static Head head(Checkout checkout) {
    return new Head(
        Optional.of(checkout.commit()),
        Optional.of(checkout.tree()),
        checkout.branch(),
        checkout.clean());
  }

  /**
   * All receipts that a request names, in the order of their paths.
   *
   * @throws IOException if they cannot be listed
   */
  public static List<StoredReceipt> receipts(HandoffRequest request) throws IOException {
    List<Path> directories = new ArrayList<>();
    if (request.directories().isEmpty()) {
      directories.addAll(ReceiptSearch.below(request.root()));
    }
    request.directories().forEach(one -> directories.add(one.resolve(ReceiptStore.DIRECTORY)));
    for (Path one : request.more()) {
      directories.add(request.root().resolve(one));
      directories.addAll(ReceiptSearch.below(request.root().resolve(one)));
    }
    // Files outside the root show their name only: the digest then keeps the order.
    return new ReceiptStore(request.root())
        .read(directories).stream()
            .sorted(Comparator.comparing(StoredReceipt::path).thenComparing(StoredReceipt::sha256))
            .toList();
  }
}
