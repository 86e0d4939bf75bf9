package io.github.gatehouse.routing.github;

import java.util.Objects;

/**
 * A comment as it stands at the code host.
 *
 * @param id a lower one is older
 * @param author login
 * @param body foreign text
 */
public record Comment(long id, String author, String body) {
  public Comment {
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(body, "body");
  }
}
