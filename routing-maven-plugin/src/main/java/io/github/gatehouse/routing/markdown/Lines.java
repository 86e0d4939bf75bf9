package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.receipts.standing.Standing;

/** Parts of an evidence line. */
final class Lines {
  private Lines() {}

  /** The line without the gate's name, which stands beside it. */
  static String evidence(Standing standing) {
    String prefix = standing.gate() + ": ";
    String line = standing.line();
    return line.startsWith(prefix) ? line.substring(prefix.length()) : line;
  }
}
