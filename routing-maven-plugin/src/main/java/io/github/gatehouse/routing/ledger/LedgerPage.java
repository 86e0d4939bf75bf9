package io.github.gatehouse.routing.ledger;

import java.io.IOException;

/** A page that holds a ledger, and text of people beside it. Whoever writes last wins. */
public interface LedgerPage {
  /**
   * What the page says now; empty where there is none yet.
   *
   * @throws IOException if it cannot be read
   */
  String read() throws IOException;

  /**
   * Replaces the page.
   *
   * @throws IOException if it cannot be written
   */
  void write(String text) throws IOException;

  /** Where it is, for messages. */
  String where();
}
