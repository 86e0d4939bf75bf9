package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.text.Foreign;
import java.util.ArrayList;
import java.util.List;

/** Parts of an evidence line. */
final class Lines {
  private Lines() {}

  /** The line without the gate's name, which stands beside it. */
  static String evidence(Standing standing) {
    String prefix = standing.gate() + ": ";
    String line = standing.line();
    return line.startsWith(prefix) ? line.substring(prefix.length()) : line;
  }

  /** A line that is too long to be shown, broken between segments; what goes on is indented. */
  static List<String> folded(String line) {
    List<String> lines = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String segment : line.split("(?<=; )")) {
      String whole = current + segment;
      if (!current.isEmpty() && whole.stripTrailing().length() > Foreign.LONGEST) {
        lines.add(current.toString().stripTrailing());
        current = new StringBuilder("  ");
      }
      current.append(segment);
    }
    lines.add(current.toString());
    return lines;
  }
}
