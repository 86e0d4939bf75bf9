package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The facts that receipts are held against.
 *
 * @param subject commit and tree of the checkout now; empty outside git
 * @param modules that are known to exist, {@code groupId:artifactId}, the root first; may be empty
 *     where only the receipts know
 * @param now no receipt can have been finished later
 */
public record Present(Optional<Subject> subject, List<String> modules, Instant now) {
  public Present {
    modules = List.copyOf(modules);
  }
}
