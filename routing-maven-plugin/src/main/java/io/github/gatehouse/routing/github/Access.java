package io.github.gatehouse.routing.github;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where to publish, and as whom.
 *
 * @param api base of GitHub's REST API; https, or http to this machine itself
 * @param repository {@code owner/name}
 * @param token never shown
 * @param login whose comments are ours; empty where GitHub is to be asked
 * @param timeout for one answer
 */
public record Access(URI api, String repository, String token, String login, Duration timeout) {
  private static final Pattern REPOSITORY =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}/(?!\\.{1,2}$)[A-Za-z0-9_.-]{1,100}");
  private static final Pattern TOKEN = Pattern.compile("[!-~]{1,2048}");
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  public Access {
    Objects.requireNonNull(login, "login");
    Objects.requireNonNull(timeout, "timeout");
    boolean local = LOOPBACK.contains(String.valueOf(api.getHost()));
    boolean safe = "https".equals(api.getScheme()) || ("http".equals(api.getScheme()) && local);
    if (!safe || api.getHost() == null || api.getUserInfo() != null || api.getQuery() != null) {
      throw new IllegalArgumentException(
          "the API's address is no plain https URL, and a token is sent only over https. Fix:"
              + " -Drouting.githubUrl=https://api.github.com");
    }
    if (!REPOSITORY.matcher(repository).matches()) {
      throw new IllegalArgumentException(
          "repository is '" + repository + "'. Fix: -Drouting.repository=<owner>/<name>");
    }
    if (!TOKEN.matcher(token).matches()) {
      throw new IllegalArgumentException("the token is empty, or holds blanks or line ends");
    }
  }

  /** Without the token. */
  @Override
  public String toString() {
    return "Access[" + api + ", " + repository + "]";
  }

  /** The same text without the token, whoever put it there. */
  String redacted(String text) {
    return text.replace(token, "***");
  }
}
