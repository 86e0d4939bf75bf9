package io.github.gatehouse.routing.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The words in which GitHub says no. */
public final class GitHubError {
  private GitHubError() {}

  /** GitHub's message and its own list of errors; the first line of any other body. */
  public static String message(String body) {
    try {
      JsonNode answer = JsonMapper.builder().build().readTree(body);
      JsonNode message = answer.path("message");
      JsonNode errors = answer.path("errors");
      if (message.isTextual()) {
        return errors.isEmpty() ? message.asText() : message.asText() + " " + errors;
      }
    } catch (JsonProcessingException e) {
      // A proxy in between answers in HTML: its first line is all there is to show.
    }
    return body.lines().findFirst().orElse("");
  }
}
