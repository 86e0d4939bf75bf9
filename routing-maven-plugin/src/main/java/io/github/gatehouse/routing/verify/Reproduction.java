package io.github.gatehouse.routing.verify;

import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Head;
import io.github.gatehouse.routing.decision.Loops;
import io.github.gatehouse.routing.decision.State;
import io.github.gatehouse.routing.handoff.Desk;
import io.github.gatehouse.routing.handoff.HandoffFiles;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.history.Hop;
import io.github.gatehouse.routing.json.DecisionJson;
import io.github.gatehouse.routing.json.Recorded;
import io.github.gatehouse.routing.markdown.DecisionMarkdown;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes a decision again from what it rests on, and compares both files byte for byte. */
final class Reproduction {
  private final Git git;
  private final Protocol protocol;

  Reproduction(Git git, Protocol protocol) {
    this.git = git;
    this.protocol = protocol;
  }

  /**
   * Makes it again with the clock that it names, and compares.
   *
   * @throws IOException if receipts or earlier decisions cannot be listed
   */
  void run(Papers papers, HandoffRequest request) throws IOException {
    Recorded recorded = papers.recorded();
    Desk desk = new Desk(git, InstantSource.fixed(recorded.decidedOn()));
    Head now = desk.head();
    List<String> gaps = gaps(recorded, now, request);
    gaps.forEach(protocol::gap);
    if (!gaps.isEmpty()) {
      return;
    }
    Decision again =
        desk.judge(asRecorded(recorded, request), head(recorded, now), before(recorded));
    int refusals = protocol.refusals();
    compare(HandoffFiles.JSON, papers.json(), DecisionJson.write(again));
    papers
        .markdown()
        .ifPresent(
            text ->
                compare(
                    HandoffFiles.MARKDOWN,
                    text,
                    DecisionMarkdown.render(again, DecisionJson.id(again))));
    if (protocol.refusals() == refusals) {
      protocol.verified("decided again from receipts, checkout and policy");
      protocol.verified("both files byte for byte");
    }
    takenOnTrust(recorded, now);
  }

  /** The request that a recorded decision answered, as far as it says so itself. */
  static HandoffRequest asRecorded(Recorded recorded, HandoffRequest request) {
    return request.with(recorded.step(), recorded.outcome());
  }

  /** The checkout; a detached one does not know the branch, which the decision then says. */
  static Head head(Recorded recorded, Head now) {
    return now.branch().isEmpty()
        ? new Head(now.commit(), now.tree(), recorded.head().branch(), now.clean())
        : now;
  }

  private static Predicate<Hop> before(Recorded recorded) {
    return hop -> !hop.id().equals(recorded.id()) && hop.decidedOn().isBefore(recorded.decidedOn());
  }

  private List<String> gaps(Recorded recorded, Head now, HandoffRequest request) {
    List<String> gaps = new ArrayList<>();
    if (recorded.state() == State.IN_PROGRESS) {
      gaps.add("the decision: it was written ahead of a build's end. Fix: let the build end");
    }
    elsewhere(recorded.head(), now)
        .map(what -> what + ". Fix: check that out, or mvn verify (decides about this one)")
        .ifPresent(gaps::add);
    recorded
        .base()
        .filter(base -> git.commit(base).isEmpty())
        .map(
            base ->
                "the change: base " + base + " is not in this checkout. Fix: git fetch --unshallow")
        .ifPresent(gaps::add);
    if (recorded.kept() != Loops.Kept.NOT_KEPT && request.history().isEmpty()) {
      gaps.add(
          "the counts of earlier decisions: none are given. Fix: -Drouting.history=<directory>");
    }
    return gaps;
  }

  /** How the checkout is another one than the decision was made about; empty where it is not. */
  static Optional<String> elsewhere(Head recorded, Head now) {
    String was = recorded.commit().orElse("none");
    String is = now.commit().orElse("none");
    if (!was.equals(is)) {
      return Optional.of("the decision is about commit " + was + "; HEAD is " + is);
    }
    return recorded.tree().equals(now.tree())
        ? Optional.empty()
        : Optional.of(
            "the decision is about tree "
                + recorded.tree().orElse("none")
                + "; the working tree is "
                + now.tree().orElse("none"));
  }

  private void compare(String file, String stored, String again) {
    TextDifference.between(stored, again).ifPresent(one -> refuse(file, one));
  }

  private void refuse(String file, TextDifference one) {
    String what =
        "line "
            + one.line()
            + " is '"
            + Foreign.shown(one.stored().strip())
            + "'; made again it is '"
            + Foreign.shown(one.again().strip())
            + "'";
    String where = file + ":" + one.line();
    protocol.refuse(new Finding("decision-not-reproduced", what, where, Papers.DECIDE));
  }

  private void takenOnTrust(Recorded recorded, Head now) {
    protocol.trusted("that the build was " + recorded.outcome().kind());
    protocol.trusted("the time stamp");
    if (now.branch().isEmpty() && !recorded.head().branch().isEmpty()) {
      protocol.trusted("the branch's name (HEAD is detached)");
    }
  }
}
