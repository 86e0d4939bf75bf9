package io.github.gatehouse.routing.decision;

import io.github.gatehouse.receipts.model.Subject;
import java.util.Objects;
import java.util.Optional;

/**
 * What is decided about.
 *
 * @param commit HEAD, 40 hex digits; empty outside git
 * @param tree digest of the working tree, 40 hex digits; empty outside git or not yet measured
 * @param branch foreign text; empty where HEAD is detached or unknown
 * @param clean true where the working tree is HEAD's
 */
public record Head(Optional<String> commit, Optional<String> tree, String branch, boolean clean) {
  /** Outside git. */
  public static final Head NONE = new Head(Optional.empty(), Optional.empty(), "", true);

  public Head {
    Objects.requireNonNull(branch, "branch");
    if (tree.isPresent() && commit.isEmpty()) {
      throw new IllegalArgumentException("tree is " + tree.get() + " without a commit");
    }
  }

  /** What receipts of this head speak of. */
  public Optional<Subject> subject() {
    return commit.flatMap(c -> tree.map(t -> new Subject(c, t)));
  }
}
