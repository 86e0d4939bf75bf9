package io.github.gatehouse.routing.mojo;

import java.net.URI;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a job of GitHub Actions knows of itself, from its environment variables. */
final class ActionsEnvironment {
  private static final Pattern PULL = Pattern.compile("refs/pull/(\\d{1,9})/(merge|head)");
  private static final String PUBLIC = "https://api.github.com";

  private final UnaryOperator<String> variables;

  /** Answers from that look-up, which gives null for what is not set. */
  ActionsEnvironment(UnaryOperator<String> variables) {
    this.variables = variables;
  }

  /** The environment of this process. */
  static ActionsEnvironment ofProcess() {
    return new ActionsEnvironment(System::getenv);
  }

  /** {@code owner/name}; empty outside a job. */
  String repository(String given) {
    return given.isBlank() ? variable("GITHUB_REPOSITORY") : given.strip();
  }

  /** The base of the REST API. */
  URI api(String given) {
    String url = given.isBlank() ? variable("GITHUB_API_URL") : given.strip();
    return URI.create(url.isEmpty() ? PUBLIC : url.replaceFirst("/+$", ""));
  }

  /** A pull request's number; 0 where the job is not about one. */
  int pullRequest(int given) {
    Matcher ref = PULL.matcher(variable("GITHUB_REF"));
    return given != 0 || !ref.matches() ? given : Integer.parseInt(ref.group(1));
  }

  /**
   * The token in a variable.
   *
   * @throws IllegalArgumentException if the variable's name is none, or it is not set
   */
  String token(String variable) {
    if (!variable.matches("[A-Za-z_][A-Za-z0-9_]{0,99}")) {
      // What stands there may be the token itself, by mistake: it is not shown.
      throw new IllegalArgumentException(
          "routing.tokenVariable is no name of a variable. Fix: -Drouting.tokenVariable="
              + "GITHUB_TOKEN, and the token in that variable");
    }
    String token = variable(variable);
    if (token.isEmpty()) {
      throw new IllegalArgumentException(
          "the environment variable "
              + variable
              + " is not set. Fix: env: "
              + variable
              + ": ${{ secrets.GITHUB_TOKEN }}, with permissions: checks: write, pull-requests:"
              + " write");
    }
    return token;
  }

  private String variable(String name) {
    String value = variables.apply(name);
    return value == null ? "" : value.strip();
  }
}
