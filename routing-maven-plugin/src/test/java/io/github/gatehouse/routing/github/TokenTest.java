package io.github.gatehouse.routing.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token goes to the host, and nowhere else. */
class TokenTest {
  private static final String TOKEN = FakeGitHub.TOKEN;

  /** Everything that anything logs at any level. */
  private static final class Everything extends Handler {
    private final StringWriter text = new StringWriter();
    private final PrintWriter out = new PrintWriter(text);

    @Override
    public synchronized void publish(LogRecord record) {
      out.println(record.getLoggerName() + " " + record.getMessage());
      if (record.getParameters() != null) {
        out.println(java.util.Arrays.deepToString(record.getParameters()));
      }
      if (record.getThrown() != null) {
        record.getThrown().printStackTrace(out);
      }
    }

    @Override
    public void flush() {
      out.flush();
    }

    @Override
    public void close() {
      out.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 401, 403, 404, 409, 422, 429, 500, 302})
  void itStandsInNoLogNoOutputAndNoException(int status) throws Exception {
    Logger library = Logger.getLogger("org.kohsuke.github");
    Logger client = Logger.getLogger("jdk.internal.httpclient");
    Everything log = new Everything();
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    String echo = "{\"message\":\"you sent " + TOKEN + "\",\"errors\":[\"" + TOKEN + "\"]}";
    try (FakeGitHub host = new FakeGitHub()) {
      for (Logger one : new Logger[] {library, client}) {
        one.setLevel(Level.ALL);
        one.addHandler(log);
      }
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      System.setErr(System.out);
      if (status > 0) {
        host.script(
            "POST .*", 99, FakeGitHub.answers(status, echo, "Location", "http://127.0.0.1:1/"));
      }
      Throwable thrown = catchThrowable(() -> new Bench(host).publish(Bench.green()));
      assertThat(thrown == null).isEqualTo(status == 0);
      if (thrown != null) {
        thrown.printStackTrace();
      }
      assertThat(host.everything()).doesNotContain(TOKEN);
    } finally {
      System.setOut(out);
      System.setErr(err);
      library.removeHandler(log);
      client.removeHandler(log);
      library.setLevel(null);
      client.setLevel(null);
    }
    log.flush();
    // The library does log: a capture that holds nothing would prove nothing.
    assertThat(log.text.toString()).contains("GitHub API request").doesNotContain(TOKEN);
    assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(TOKEN);
  }

  @Test
  void itsRecordDoesNotPrintIt() {
    Access access =
        new Access(URI.create("https://api.github.com"), "a/b", TOKEN, "", Duration.ofSeconds(1));
    assertThat(access).hasToString("Access[https://api.github.com, a/b]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.github.com",
        "http://127.0.0.1.evil.example",
        "ftp://api.github.com",
        "https://user:" + TOKEN + "@api.github.com",
        "https://api.github.com?t=" + TOKEN,
        "api.github.com"
      })
  void itIsNotSentInTheClearNorToAnAddressThatHidesSomething(String url) {
    assertThatThrownBy(() -> new Access(URI.create(url), "a/b", TOKEN, "", Duration.ofSeconds(1)))
        .hasMessageContaining("Fix: -Drouting.githubUrl")
        .message()
        .doesNotContain(TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", TOKEN + "\n", "ghs_\u00e9"})
  void oneThatNoHeaderCanHoldIsRefusedUnshown(String token) {
    assertThatThrownBy(
            () ->
                new Access(
                    URI.create("https://api.github.com"), "a/b", token, "", Duration.ofSeconds(1)))
        .hasMessageContaining("the token is")
        .message()
        .doesNotContain(TOKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "app", "a/b/c", "a/b?x", "../b"})
  void aRepositoryIsAnOwnerAndAName(String repository) {
    assertThatThrownBy(
            () ->
                new Access(
                    URI.create("https://api.github.com"),
                    repository,
                    TOKEN,
                    "",
                    Duration.ofSeconds(1)))
        .hasMessageContaining("Fix: -Drouting.repository");
  }
}
