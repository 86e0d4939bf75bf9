package io.github.gatehouse.routing.github;

import java.util.List;

/**
 * What publishing came to.
 *
 * @param created check runs made
 * @param updated check runs changed
 * @param writes to comments: made, changed, duplicates removed
 * @param note why something was left out, one line; empty where nothing was
 */
public record Publication(int created, int updated, int writes, String note) {
  /** One or two lines for a console; no foreign text. */
  public List<String> lines() {
    String done =
        "Gatehouse: published; check runs created: "
            + created
            + ", updated: "
            + updated
            + "; writes to comments: "
            + writes;
    return note.isEmpty() ? List.of(done) : List.of(done, "  " + note);
  }
}
