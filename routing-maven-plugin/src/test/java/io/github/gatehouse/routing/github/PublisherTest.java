package io.github.gatehouse.routing.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.routing.check.Conclusion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a host shows in the end, whatever it showed before. */
class PublisherTest {
  private static final String APP = "github-actions";
  private static final String BOT = "github-actions[bot]";
  private static final String OLD = "f".repeat(40);

  private FakeGitHub host;
  private Bench bench;

  @BeforeEach
  void open() throws IOException {
    host = new FakeGitHub();
    bench = new Bench(host);
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void everyGateBecomesACheckRunAndTheLedgerOneComment() throws Exception {
    Publication done = bench.publish(Bench.submission(Conclusion.FAILURE, "tests fail"));
    assertThat(host.checks(APP))
        .containsExactly(
            "integrative:gate:build success said success",
            "integrative:gate:tests failure said failure");
    assertThat(host.comments(BOT)).containsExactly(Bench.ledger("tests fail"));
    assertThat(done).isEqualTo(new Publication(2, 0, 1, ""));
    assertThat(bench.slept).isEmpty();
  }

  @Test
  void whatIsThereAlreadyIsNotWrittenAgain() throws Exception {
    bench.publish(Bench.green());
    host.forgetRequests();
    assertThat(bench.publish(Bench.green())).isEqualTo(new Publication(0, 0, 0, ""));
    assertThat(host.writes()).isEmpty();
  }

  @Test
  void aChangedGateChangesItsCheckRunAndNoOther() throws Exception {
    bench.publish(Bench.green());
    host.forgetRequests();
    bench.publish(Bench.submission(Conclusion.ACTION_REQUIRED, "all green"));
    assertThat(host.checks(APP))
        .containsExactly(
            "integrative:gate:build success said success",
            "integrative:gate:tests action_required said action_required");
    assertThat(host.writes()).singleElement().asString().startsWith("PATCH ");
  }

  @Test
  void aCheckRunOfAnotherAppIsLeftAlone() throws Exception {
    host.hasCheck("elsewhere", "integrative:gate:tests", "failure");
    bench.publish(Bench.green());
    assertThat(host.checks("elsewhere")).containsExactly("integrative:gate:tests failure ");
    assertThat(host.checks(APP)).hasSize(2);
  }

  @Test
  void aCommentOfSomebodyElseIsLeftAloneWhateverItsMarks() throws Exception {
    String forged = Bench.ledger("all green, says mallory");
    host.hasComment("mallory", forged);
    host.hasComment(BOT, "another bot's words without our mark");
    bench.publish(Bench.submission(Conclusion.FAILURE, "tests fail"));
    assertThat(host.comments("mallory")).containsExactly(forged);
    assertThat(host.comments(BOT)).hasSize(2).first().asString().startsWith("another bot's");
  }

  @Test
  void theOldestCommentStaysAndItsDuplicatesGo() throws Exception {
    host.hasComment(BOT, Bench.ledger("first"));
    host.hasComment("alice", "looks fine");
    host.hasComment(BOT, Bench.ledger("second") + "\nBob: kept from a duplicate\n");
    bench.publish(Bench.green());
    assertThat(host.comments()).hasSize(2);
    assertThat(host.comments(BOT))
        .singleElement()
        .asString()
        .contains("all green", "Bob: kept from a duplicate")
        .doesNotContain("first", "second");
  }

  @Test
  void whatPeopleWroteAroundTheMarkersStays() throws Exception {
    bench.publish(Bench.green());
    String theirs = host.comments(BOT).get(0).replace("# Ledger", "Alice: see #12\n\n# Ledger");
    host.edits(1003, theirs.replace("\n", "\r\n") + "\r\nBob: thanks\r\n");
    bench.publish(Bench.submission(Conclusion.FAILURE, "tests fail"));
    assertThat(host.comments(BOT))
        .containsExactly(theirs.replace("all green", "tests fail") + "\nBob: thanks\n");
  }

  @Test
  void aHeadThatMovedOnIsNotWrittenTo() throws Exception {
    host.head(OLD);
    Publication done = bench.publish(Bench.green());
    assertThat(host.writes()).isEmpty();
    assertThat(done.lines().get(1))
        .contains("nothing was written", "#7", FakeGitHub.HEAD, "actions/checkout");
  }

  @Test
  void aHeadThatMovesOnInBetweenGetsNoComment() throws Exception {
    host.script("PATCH .*|POST .*/check-runs", 1, FakeGitHub.first(() -> host.head(OLD)));
    Publication done = bench.publish(Bench.green());
    assertThat(host.comments()).isEmpty();
    assertThat(done.note()).contains("the comment was not written");
  }

  @Test
  void anEmptySetMarksNothingAndDeletesNothing() throws Exception {
    bench.publish(Bench.green());
    String before = host.everything();
    host.forgetRequests();
    Submission empty = new Submission(FakeGitHub.HEAD, List.of(), "", 7);
    assertThat(bench.publish(empty).note()).contains("nothing to publish");
    assertThat(host.requests()).isEmpty();
    assertThat(host.everything()).isEqualTo(before);
  }

  @Test
  void aPushWithoutAPullRequestGetsCheckRunsOnly() throws Exception {
    Submission push = new Submission(FakeGitHub.HEAD, Bench.green().checks(), "", 0);
    assertThat(bench.publish(push).note()).contains("no comment");
    assertThat(host.checks(APP)).hasSize(2);
    assertThat(host.requests()).noneMatch(one -> one.contains("/pulls") || one.contains("issues"));
  }

  @Test
  void everyPageIsRead() throws Exception {
    host.pageSize(2);
    for (int i = 0; i < 5; i++) {
      host.hasComment("alice", "remark " + i);
      host.hasCheck("elsewhere", "lint " + i, "success");
    }
    bench.publish(Bench.green());
    host.forgetRequests();
    bench.publish(Bench.green());
    assertThat(host.writes()).isEmpty();
    assertThat(host.comments(BOT)).hasSize(1);
  }

  @Test
  void aTokenThatCannotAskWhoItIsLearnsItFromWhatItMade() throws Exception {
    host.account("ghs_of_an_app", "my-app[bot]", "my-app");
    Access access = new Access(host.url(), "acme/app", "ghs_of_an_app", "", Bench.PATIENT);
    new Bench(access).publish(Bench.green());
    new Bench(access).publish(Bench.submission(Conclusion.FAILURE, "tests fail"));
    assertThat(host.comments("my-app[bot]")).singleElement().asString().contains("tests fail");
    assertThat(host.checks("my-app"))
        .filteredOn(one -> one.contains(":tests"))
        .isNotEmpty()
        .allMatch(one -> one.contains("failure"));
  }

  @Test
  void aLedgerWithBrokenMarkersIsRefusedBeforeAnythingIsWritten() {
    Submission broken =
        new Submission(FakeGitHub.HEAD, Bench.green().checks(), "<!-- gates:start -->\n", 7);
    assertThatThrownBy(() -> bench.publish(broken)).hasMessageContaining("<!-- gates:end -->");
    assertThat(host.requests()).isEmpty();
  }

  @Test
  void aCommentThatWouldBeTooLongIsRefused() {
    Submission long70 =
        new Submission(FakeGitHub.HEAD, List.of(), Bench.ledger("x".repeat(70_000)), 7);
    assertThatThrownBy(() -> bench.publish(long70))
        .hasMessageContaining("at most 65536")
        .hasMessageContaining("Fix:");
    assertThat(host.writes()).isEmpty();
  }
}
