package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.git.Checkout;
import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.standing.Present;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.standing.Standings;
import io.github.gatehouse.receipts.store.ReceiptStore;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Head;
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
    List<StoredReceipt> receipts = receipts(request);
    Optional<Checkout> checkout = git.checkout();
    Head head = checkout.map(Desk::head).orElse(Head.NONE);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Present present = new Present(head.subject(), request.modules(), now);
    List<Standing> standings = Standings.of(request.policy(), receipts, present);
    return write(request, standings, head, now);
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
    return write(request, Standings.of(request.policy(), List.of(), present), head, now);
  }

  private static Handoff write(
      HandoffRequest request, List<Standing> standings, Head head, Instant now) throws IOException {
    Facts facts = new Facts(request.step(), standings, head, request.outcome());
    return new HandoffFiles(request.root()).write(Router.decide(facts, InstantSource.fixed(now)));
  }

  private static Head head(Checkout checkout) {
    return new Head(
        Optional.of(checkout.commit()),
        Optional.of(checkout.tree()),
        checkout.branch(),
        checkout.clean());
  }

  private static List<StoredReceipt> receipts(HandoffRequest request) throws IOException {
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
