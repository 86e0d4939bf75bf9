package io.github.gatehouse.routing.ledger;

import java.util.Objects;
import java.util.Optional;

/**
 * A decision as it was found in a store.
 *
 * @param name of its file, by which decisions are ordered; foreign text where the entry is empty
 * @param entry empty where the file is no decision, or not the one that its name says
 */
public record StoredDecision(String name, Optional<LedgerEntry> entry) {
  public StoredDecision {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(entry, "entry");
  }

  /** A decision under its own name. */
  public static StoredDecision of(LedgerEntry entry) {
    return new StoredDecision(entry.fileName(), Optional.of(entry));
  }
}
