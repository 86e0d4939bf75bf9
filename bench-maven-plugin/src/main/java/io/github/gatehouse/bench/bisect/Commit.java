package io.github.gatehouse.bench.bisect;

import java.util.Objects;

/**
 * A commit on the way from good to bad.
 *
 * @param id 40 hex digits
 * @param subject first line of its message
 */
public record Commit(String id, String subject) {
  private static final int SHORT = 10;

  public Commit {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subject, "subject");
  }

  /** The first ten digits, and the subject. */
  @Override
  public String toString() {
    return id.substring(0, Math.min(SHORT, id.length())) + " " + subject;
  }
}
