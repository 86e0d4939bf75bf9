package io.github.gatehouse.routing.github;

import io.github.gatehouse.receipts.text.Foreign;
import io.github.gatehouse.routing.github.Refusal.Kind;
import io.github.gatehouse.routing.json.GitHubError;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.kohsuke.github.connector.GitHubConnectorRequest;

/** Reads why GitHub says no from status, headers and body; no message holds the token. */
final class Refusals {
  private static final int LONGEST = 300;

  /** What GitHub asks for where it limits and does not say for how long. */
  private static final Duration UNSAID = Duration.ofSeconds(61);

  private final Access access;
  private final InstantSource clock;

  Refusals(Access access, InstantSource clock) {
    this.access = access;
    this.clock = clock;
  }

  /** Of an answer with a status of at least 400. */
  Refusal of(GitHubConnectorRequest request, HttpResponse<byte[]> answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    String said = shown(GitHubError.message(body));
    Kind kind = kind(answer.statusCode(), answer.headers(), said);
    Optional<Duration> pause =
        kind == Kind.RATE_LIMITED ? Optional.of(pause(answer.headers())) : pauseIfSaid(answer);
    String wait =
        pause
            .map(time -> "; it asks to wait " + time.toSeconds() + " s, at most ")
            .map(text -> text + Attempts.LONGEST.toSeconds() + " s are waited")
            .orElse("");
    String what = "GitHub answers " + answer.statusCode() + " to " + asked(request) + ": " + said;
    return new Refusal(kind, what + wait, pause);
  }

  /** Of no answer at all. */
  Refusal silent(GitHubConnectorRequest request, String why) {
    String what = "GitHub does not answer " + asked(request) + ": " + shown(why);
    return new Refusal(Kind.UNREACHABLE, what, Optional.empty());
  }

  private String asked(GitHubConnectorRequest request) {
    return request.method() + " " + shown(request.url().getPath());
  }

  private String shown(String foreign) {
    return Foreign.shown(access.redacted(foreign), LONGEST);
  }

  private static Kind kind(int status, HttpHeaders headers, String said) {
    if (status == 429 || (status == 403 && limited(headers, said))) {
      return Kind.RATE_LIMITED;
    }
    return switch (status) {
      case 401 -> Kind.CREDENTIALS;
      case 403 -> Kind.FORBIDDEN;
      case 404, 410 -> Kind.NOT_FOUND;
      case 409 -> Kind.CONFLICT;
      case 422 -> Kind.UNPROCESSABLE;
      default -> status >= 500 ? Kind.BROKEN : Kind.OTHER;
    };
  }

  private static boolean limited(HttpHeaders headers, String said) {
    return headers.firstValue("Retry-After").isPresent()
        || headers.firstValue("X-RateLimit-Remaining").filter("0"::equals).isPresent()
        || said.toLowerCase(Locale.ROOT).contains("rate limit");
  }

  private Optional<Duration> pauseIfSaid(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Retry-After").map(it -> pause(answer.headers()));
  }

  private Duration pause(HttpHeaders headers) {
    OptionalLong after = number(headers, "Retry-After");
    if (after.isPresent()) {
      return Duration.ofSeconds(Math.max(0, after.getAsLong()));
    }
    OptionalLong reset = number(headers, "X-RateLimit-Reset");
    if (reset.isPresent()) {
      // One second more: the clocks of two machines are never the same.
      long seconds = reset.getAsLong() - clock.instant().getEpochSecond() + 1;
      return Duration.ofSeconds(Math.max(1, seconds));
    }
    return UNSAID;
  }

  private static OptionalLong number(HttpHeaders headers, String name) {
    return headers
        .firstValue(name)
        .filter(value -> value.matches("\\d{1,12}"))
        .map(value -> OptionalLong.of(Long.parseLong(value)))
        .orElse(OptionalLong.empty());
  }
}
