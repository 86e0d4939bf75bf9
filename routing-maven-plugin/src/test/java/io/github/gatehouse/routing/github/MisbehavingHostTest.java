package io.github.gatehouse.routing.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.gatehouse.routing.check.Conclusion;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A host that says no, answers late, or not at all. */
class MisbehavingHostTest {
  private static final String APP = "github-actions";
  private static final String BOT = "github-actions[bot]";
  private static final String CREATE = "POST /repos/acme/app/check-runs";
  private static final String COMMENT = "POST /repos/acme/app/issues/7/comments";
  private static final String ANY = ".*";

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

  private void showsOneOfEach() {
    assertThat(host.checks(APP))
        .containsExactlyInAnyOrder(
            "integrative:gate:build success said success",
            "integrative:gate:tests success said success");
    assertThat(host.comments(BOT)).containsExactly(Bench.ledger("all green"));
  }

  @ParameterizedTest
  @CsvSource({
    "401, CREDENTIALS, token",
    "403, FORBIDDEN, checks: write",
    "404, NOT_FOUND, routing.repository",
    "422, UNPROCESSABLE, pushed",
    "418, OTHER, routing.githubUrl"
  })
  void aNoThatTimeDoesNotMendIsToldAtOnce(int status, Refusal.Kind kind, String fix) {
    String body =
        "{\"message\":\"No.\",\"errors\":[{\"field\":\"head_sha\",\"code\":\"invalid\"}]}";
    host.script(CREATE, 99, FakeGitHub.answers(status, body));
    Throwable thrown = catchThrowable(() -> bench.publish(Bench.green()));
    assertThat(thrown)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("GitHub answers " + status + " to " + CREATE)
        .hasMessageContaining("No. [{\"field\":\"head_sha\",\"code\":\"invalid\"}]")
        .hasMessageContaining("Fix: ")
        .hasMessageContaining(fix);
    assertThat(((Refusal) thrown).kind()).isEqualTo(kind);
    assertThat(host.writes()).hasSize(1);
    assertThat(bench.slept).isEmpty();
  }

  @Test
  void anInvalidTokenIsToldAtTheFirstQuestion() {
    Access access = new Access(host.url(), "acme/app", "ghs_expired", "", Bench.PATIENT);
    assertThatThrownBy(() -> new Bench(access).publish(Bench.green()))
        .hasMessageContaining("401")
        .hasMessageContaining("Bad credentials");
    assertThat(host.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 500, 502, 503})
  void aNoThatPassesIsOutlasted(int status) throws Exception {
    host.script(ANY, 3, FakeGitHub.answers(status, "<html>\nbad gateway"));
    bench.publish(Bench.green());
    showsOneOfEach();
    assertThat(bench.slept).hasSize(3);
  }

  @Test
  void aNoThatDoesNotPassEndsAfterSixAttemptsEachLaterThanTheLast() {
    host.script(CREATE, 99, FakeGitHub.answers(500, "{}"));
    assertThatThrownBy(() -> bench.publish(Bench.green()))
        .hasMessageContaining("check runs: not done after 6 attempts")
        .hasMessageContaining("500");
    assertThat(host.writes()).hasSize(6);
    assertThat(bench.slept).hasSize(5);
    for (int i = 0; i < 5; i++) {
      long base = 500L << i;
      assertThat(bench.slept.get(i).toMillis()).isBetween(base / 2, base * 3 / 2);
    }
  }

  @Test
  void aRateLimitIsWaitedForAsLongAsTheHostAsks() throws Exception {
    String no = "{\"message\":\"You have exceeded a secondary rate limit\"}";
    host.script(CREATE, 1, FakeGitHub.answers(403, no, "Retry-After", "7"));
    host.script(COMMENT, 1, FakeGitHub.answers(429, no));
    bench.publish(Bench.green());
    showsOneOfEach();
    assertThat(bench.slept).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(61));
  }

  @Test
  void anExhaustedLimitIsWaitedForUntilItIsReset() throws Exception {
    host.script(
        CREATE,
        1,
        FakeGitHub.answers(
            403, "{}", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1000030"));
    bench.publish(Bench.green());
    assertThat(bench.slept).containsExactly(Duration.ofSeconds(31));
  }

  @Test
  void aRateLimitThatLastsTooLongIsNotWaitedFor() {
    host.script(
        CREATE,
        1,
        FakeGitHub.answers(
            403, "{}", "X-RateLimit-Remaining", "0", "X-RateLimit-Reset", "1003600"));
    assertThatThrownBy(() -> bench.publish(Bench.green()))
        .hasMessageContaining("asks to wait 3601 s, at most 90 s are waited");
    assertThat(bench.slept).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {CREATE, COMMENT, "GET .*", "PATCH .*"})
  void aConnectionThatBreaksBeforeTheRequestIsDealtWithLosesNothing(String request)
      throws Exception {
    bench.publish(Bench.submission(Conclusion.FAILURE, "tests fail"));
    host.script(request, 2, FakeGitHub.resets());
    bench.publish(Bench.green());
    showsOneOfEach();
  }

  @ParameterizedTest
  @ValueSource(strings = {CREATE, COMMENT})
  void aLostAnswerMakesNothingTwice(String request) throws Exception {
    host.script(request, 1, FakeGitHub.losesTheAnswer());
    bench.publish(Bench.green());
    showsOneOfEach();
    assertThat(bench.slept).hasSize(1);
  }

  @Test
  void aSlowHostIsGivenUpInTimeAndAskedAgain() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    host.script(CREATE, 1, (fake, exchange, body) -> waits(over));
    Bench impatient = new Bench(host.access(Duration.ofMillis(1500)));
    impatient.publish(Bench.green());
    over.countDown();
    assertThat(impatient.slept).hasSize(1);
    assertThat(host.comments(BOT)).hasSize(1);
  }

  private static boolean waits(CountDownLatch over) throws IOException {
    try {
      if (!over.await(30, TimeUnit.SECONDS)) {
        throw new IOException("the test never ended");
      }
      // Nobody listens any more: nothing is dealt with.
      return true;
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void anAnswerThatIsNoJsonIsAnErrorAndNoSuccess() {
    host.script("GET .*/pulls/7", 99, FakeGitHub.answers(200, "<html>login</html>"));
    assertThatThrownBy(() -> bench.publish(Bench.green()))
        .hasMessageContaining("cannot be understood");
    assertThat(host.writes()).isEmpty();
  }

  @Test
  void aCommentDeletedByAnotherPublisherIsGoneAllTheSame() throws Exception {
    host.hasComment(BOT, Bench.ledger("all green"));
    host.hasComment(BOT, Bench.ledger("all green"));
    host.script("DELETE .*", 1, FakeGitHub.losesTheAnswer());
    host.script("DELETE .*", 1, FakeGitHub.answers(404, "{}"));
    bench.publish(Bench.green());
    showsOneOfEach();
  }

  @Test
  void anotherAddressThatAPageLinksToNeverSeesTheToken() throws Exception {
    try (FakeGitHub elsewhere = new FakeGitHub()) {
      String link = "<" + elsewhere.url() + "/repos/acme/app/issues/7/comments>; rel=\"next\"";
      host.script("GET .*/comments", 1, FakeGitHub.answers(200, "[]", "Link", link));
      assertThatThrownBy(() -> bench.publish(Bench.green())).hasMessageContaining("401");
      // The stranger knows the token, and was not shown it.
      assertThat(elsewhere.requests()).hasSize(1);
    }
  }
}
