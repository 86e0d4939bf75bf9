package io.github.gatehouse.routing.claims;

import java.util.Locale;

/**
 * What a document says of one gate in one line.
 *
 * @param passage that says it
 * @param flow before {@code :gate:}; empty where none is named
 * @param written name as it was written
 * @param verdict that is claimed
 * @param text what stands behind the name
 * @param listed true where it stands among gates: its name must be a gate's
 */
record GateClaim(
    Passage passage, String flow, String written, Verdict verdict, String text, boolean listed) {
  /** The name in lower case, known or not. */
  String gate() {
    return written.toLowerCase(Locale.ROOT);
  }

  int line() {
    return passage.line();
  }

  boolean known() {
    return Gates.known(gate());
  }

  GateClaim amongGates() {
    return new GateClaim(passage, flow, written, verdict, text, true);
  }
}
