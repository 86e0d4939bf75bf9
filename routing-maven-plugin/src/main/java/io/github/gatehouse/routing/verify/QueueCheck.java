package io.github.gatehouse.routing.verify;

import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.VulnerabilityScan;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Head;
import io.github.gatehouse.routing.decision.State;
import io.github.gatehouse.routing.handoff.Desk;
import io.github.gatehouse.routing.handoff.HandoffFiles;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.json.DecisionJson;
import io.github.gatehouse.routing.json.Recorded;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Says whether a decision may be acted upon now: allowed, verified, and still fresh. */
public final class QueueCheck {
  private final Git git;
  private final InstantSource clock;

  /** Checks decisions about one checkout. */
  public QueueCheck(Git git, InstantSource clock) {
    this.git = git;
    this.clock = clock;
  }

  /**
   * Checks; nothing is written.
   *
   * @throws IOException if files cannot be read or listed
   */
  public Verification check(HandoffRequest request, Permission permission) throws IOException {
    Protocol protocol = new Protocol();
    Optional<Papers> papers = Papers.read(request.root(), protocol);
    if (papers.isEmpty()) {
      return protocol.close("");
    }
    Recorded recorded = papers.get().recorded();
    allowed(recorded, permission, protocol);
    Desk desk = new Desk(git, clock);
    Head now = desk.head();
    Optional<String> elsewhere = Reproduction.elsewhere(recorded.head(), now);
    if (elsewhere.isPresent()) {
      stale(elsewhere.get(), protocol);
    } else {
      List<StoredReceipt> receipts =
          new HandoffVerifier(git, clock).contents(papers.get(), request, protocol);
      advisories(receipts, permission, protocol);
      if (protocol.complete()) {
        again(desk, recorded, request, protocol);
      }
    }
    return protocol.close(recorded.id());
  }

  private static void allowed(Recorded recorded, Permission permission, Protocol protocol) {
    String is = recorded.action() + " → " + recorded.target() + " (rule " + recorded.rule() + ")";
    if (recorded.state() != State.DECIDED) {
      refuse("it is " + recorded.state() + "; DECIDED is asked for", protocol);
    } else if (!permission.allowed().contains(recorded.action())) {
      refuse("it is " + is + "; allowed: " + permission.text(), protocol);
    } else {
      protocol.verified("allowed: " + recorded.action());
    }
  }

  private static void refuse(String what, Protocol protocol) {
    String fix = "do what " + HandoffFiles.MARKDOWN + " asks for, then mvn verify";
    protocol.refuse(new Finding("decision-not-allowed", what, HandoffFiles.JSON, fix));
  }

  private static void stale(String what, Protocol protocol) {
    protocol.refuse(new Finding("decision-stale", what, HandoffFiles.JSON, Papers.DECIDE));
  }

  /** The same receipts under today's clock: waivers expire, and later decisions may be known. */
  private static void again(Desk desk, Recorded recorded, HandoffRequest request, Protocol protocol)
      throws IOException {
    Decision now =
        desk.judge(
            Reproduction.asRecorded(recorded, request),
            Reproduction.head(recorded, desk.head()),
            hop -> !hop.id().equals(recorded.id()));
    if (DecisionJson.id(now).equals(recorded.id())) {
      protocol.verified("still the same decision now");
    } else {
      stale(
          "judged now it is "
              + now.route().action()
              + " → "
              + now.route().target().id()
              + " (rule "
              + now.route().rule()
              + "): "
              + now.route().reasons().get(0),
          protocol);
    }
  }

  private void advisories(List<StoredReceipt> receipts, Permission permission, Protocol protocol) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    receipts.stream()
        .flatMap(stored -> stored.receipt().stream())
        .flatMap(receipt -> receipt.evidence().stream())
        .filter(VulnerabilityScan.class::isInstance)
        .flatMap(scan -> ((VulnerabilityScan) scan).asOf().stream())
        .distinct()
        .sorted()
        .filter(day -> ChronoUnit.DAYS.between(day, today) > permission.advisoryDays())
        .forEach(
            day ->
                stale(
                    "its advisories are of "
                        + day
                        + ", "
                        + ChronoUnit.DAYS.between(day, today)
                        + " days old; at most "
                        + permission.advisoryDays(),
                    protocol));
  }
}
