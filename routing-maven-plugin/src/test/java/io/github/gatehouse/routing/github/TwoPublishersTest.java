package io.github.gatehouse.routing.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.routing.check.CheckRun;
import io.github.gatehouse.routing.check.Conclusion;
import io.github.gatehouse.routing.ledger.Pause;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishers that get in each other's way. */
class TwoPublishersTest {
  private static final String APP = "github-actions";
  private static final String BOT = "github-actions[bot]";
  private static final String CREATE = "POST /repos/acme/app/check-runs";
  private static final String COMMENT = "POST /repos/acme/app/issues/7/comments";

  private FakeGitHub host;

  @BeforeEach
  void open() throws IOException {
    host = new FakeGitHub();
  }

  @AfterEach
  void close() {
    host.close();
  }

  /** Both have looked, and seen nothing, before either makes something. */
  private static FakeGitHub.Fault together(CyclicBarrier barrier) {
    return FakeGitHub.first(
        () -> {
          try {
            barrier.await(20, TimeUnit.SECONDS);
          } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("the other publisher never came", e);
          }
        });
  }

  /** Where they collide, one of them pauses until the other is done, as jitter has it in time. */
  private void bothPublish(Submission one, Submission other) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    CountDownLatch done = new CountDownLatch(1);
    try {
      Future<Publication> first =
          threads.submit(
              () -> {
                try {
                  return new Bench(host).publish(one);
                } finally {
                  done.countDown();
                }
              });
      Pause waits = time -> assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
      Attempts patient = new Attempts(waits, new SplittableRandom(8));
      Future<Publication> second =
          threads.submit(() -> new Publisher(new Bench(host).forge(), patient).publish(other));
      first.get(60, TimeUnit.SECONDS);
      second.get(60, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void whoeverLosesTheRaceThereIsOneResultForEachGate() throws Exception {
    host.script(CREATE, 2, together(new CyclicBarrier(2)));
    Submission checks = new Submission(FakeGitHub.HEAD, Bench.green().checks(), "", 0);
    bothPublish(checks, checks);
    // A host keeps both of a collision for ever; what it shows for a gate is one and the same.
    assertThat(host.checks(APP)).hasSizeGreaterThan(2);
    assertThat(host.checks(APP).stream().distinct())
        .containsExactlyInAnyOrder(
            "integrative:gate:build success said success",
            "integrative:gate:tests success said success");
  }

  @Test
  void whoeverLosesTheRaceThereIsOneComment() throws Exception {
    host.script(COMMENT, 2, together(new CyclicBarrier(2)));
    Submission comment = new Submission(FakeGitHub.HEAD, List.of(), Bench.ledger("green"), 7);
    bothPublish(comment, comment);
    assertThat(host.writes()).filteredOn(one -> one.startsWith("POST")).hasSize(2);
    assertThat(host.comments(BOT)).containsExactly(Bench.ledger("green"));
  }

  @Test
  void twoThatDisagreeLeaveTheWordsOfOneOfThem() throws Exception {
    host.script(CREATE, 2, together(new CyclicBarrier(2)));
    for (int round = 0; round < 5; round++) {
      bothPublish(Bench.green(), Bench.submission(Conclusion.FAILURE, "tests fail"));
      assertThat(host.comments(BOT)).hasSize(1);
      assertThat(host.checks(APP).stream().filter(one -> one.contains(":tests")).distinct())
          .hasSize(1);
    }
  }

  @Test
  void aCheckRunMadeByAnotherInTheMeantimeIsBroughtIntoLine() throws Exception {
    CheckRun red = Bench.check("tests", Conclusion.FAILURE);
    host.script(CREATE, 1, FakeGitHub.afterwards(() -> host.hasCheck(APP, red.name(), "failure")));
    Submission green =
        new Submission(FakeGitHub.HEAD, List.of(Bench.check("tests", Conclusion.SUCCESS)), "", 0);
    Bench bench = new Bench(host);
    bench.publish(green);
    assertThat(host.checks(APP)).hasSize(2).allMatch(one -> one.contains(" success "));
    assertThat(bench.slept).hasSize(1);
  }

  @Test
  void aCommentOverwrittenInBetweenIsWrittenAgain() throws Exception {
    long id = host.hasComment(BOT, Bench.ledger("old"));
    host.script("PATCH .*", 1, FakeGitHub.afterwards(() -> overwrite(id)));
    Bench bench = new Bench(host);
    bench.publish(Bench.green());
    assertThat(host.comments(BOT)).singleElement().asString().contains("all green");
    assertThat(bench.slept).hasSize(1);
  }

  private void overwrite(long id) {
    host.edits(id, Bench.ledger("an older writer's words"));
  }

  @Test
  void aPublisherThatDoesNotReadBackLosesItsUpdate() throws Exception {
    long id = host.hasComment(BOT, Bench.ledger("old"));
    host.script("PATCH .*", 1, FakeGitHub.afterwards(() -> overwrite(id)));
    Bench bench = new Bench(host);
    new Publisher(new BlindForge(bench.forge()), bench.attempts()).publish(Bench.green());
    assertThat(host.comments(BOT)).singleElement().asString().contains("an older writer's words");
  }

  @Test
  void twoWhoOverwriteEachOtherForEverAreTold() throws Exception {
    long id = host.hasComment(BOT, Bench.ledger("old"));
    host.script("PATCH .*", 99, FakeGitHub.afterwards(() -> overwrite(id)));
    Bench bench = new Bench(host);
    assertThatThrownBy(() -> bench.publish(Bench.green()))
        .hasMessageContaining("comment: not done after 6 attempts")
        .hasMessageContaining("somebody else writes the same");
  }
}
