package io.github.gatehouse.routing.json;

import io.github.gatehouse.receipts.json.CanonicalJson;
import java.io.IOException;
import java.util.List;

/** The words in which GitHub says no. */
public final class GitHubError {
  private GitHubError() {}

  /** The two members that say why. */
  record Answer(String message, List<Object> errors) {}

  /** GitHub's message and its own list of errors; the first line of any other body. */
  public static String message(String body) {
    try {
      Answer answer = CanonicalJson.read(body, Answer.class);
      if (answer != null && answer.message() != null) {
        boolean more = answer.errors() != null && !answer.errors().isEmpty();
        return more ? answer.message() + " " + answer.errors() : answer.message();
      }
    } catch (IOException e) {
      // A proxy in between answers in HTML: its first line is all there is to show.
    }
    return body.lines().findFirst().orElse("");
  }
}
