package io.github.gatehouse.routing.verify;

import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.routing.handoff.Desk;
import io.github.gatehouse.routing.handoff.HandoffFiles;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds a handoff against receipts, checkout, policy, earlier decisions and signatures. */
public final class HandoffVerifier {
  private final Git git;
  private final InstantSource clock;

  /** Verifies handoffs about one checkout. */
  public HandoffVerifier(Git git, InstantSource clock) {
    this.git = git;
    this.clock = clock;
  }

  /**
   * Verifies everything; nothing is written.
   *
   * @param request as it is known here; step and build outcome are the decision's own
   * @throws IOException if files cannot be read or listed
   */
  public Verification verify(HandoffRequest request, SignatureDemand demand) throws IOException {
    Protocol protocol = new Protocol();
    Optional<Papers> papers = Papers.read(request.root(), protocol);
    if (papers.isEmpty()) {
      return protocol.close("");
    }
    List<StoredReceipt> receipts = contents(papers.get(), request, protocol);
    new SignatureCheck(request.root(), demand, protocol).run(papers.get().json(), receipts);
    return protocol.close(papers.get().recorded().id());
  }

  /**
   * Everything but signatures.
   *
   * @return receipts of the policy's gates
   */
  List<StoredReceipt> contents(Papers papers, HandoffRequest request, Protocol protocol)
      throws IOException {
    if (papers.recorded().decidedOn().isAfter(clock.instant())) {
      String what = "decidedOn is " + papers.recorded().decidedOn() + ", later than now";
      protocol.refuse(new Finding("decision-edited", what, HandoffFiles.JSON, Papers.DECIDE));
    }
    // Receipts of other gates decide nothing, and a decision does not name them.
    Set<String> gates = gates(request.policy().gates());
    List<StoredReceipt> receipts =
        Desk.receipts(request).stream().filter(one -> gates.contains(one.gate())).toList();
    new ReceiptCheck(protocol).run(papers.recorded().receipts(), receipts);
    new Reproduction(git, protocol).run(papers, request);
    return receipts;
  }

  private static Set<String> gates(Policy policy) {
    return policy.gates().stream().map(one -> one.gate().id()).collect(Collectors.toSet());
  }
}
