package io.github.gatehouse.routing.ledger;

import java.io.IOException;
import java.util.List;

/** Decisions, kept for good: none is ever changed or taken away. */
public interface DecisionStore {
  /**
   * Keeps a decision; it is there for every reader when this returns. Keeping the same one again
   * changes nothing.
   *
   * @param document the decision's file, from which the entry was read
   * @throws IOException if it cannot be kept, or another one has its name
   */
  void add(LedgerEntry entry, String document) throws IOException;

  /**
   * Everything that is kept, in the order of the names.
   *
   * @throws IOException if it cannot be listed
   */
  List<StoredDecision> all() throws IOException;

  /** Where it is, for messages. */
  String where();
}
