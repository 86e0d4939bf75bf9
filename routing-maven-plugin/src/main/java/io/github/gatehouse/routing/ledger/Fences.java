package io.github.gatehouse.routing.ledger;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines stand in fenced code. A fence that nothing closes is none here: one forgotten line
 * must not turn the rest of a page, and the ledger in it, into an example.
 */
final class Fences {
  private static final Pattern OPEN = Pattern.compile(" {0,3}(`{3,}|~{3,})([^\\n]*)");
  private static final Pattern CLOSE = Pattern.compile(" {0,3}(`{3,}|~{3,})\\s*");

  private final List<String> lines;
  private int openTicks = Integer.MAX_VALUE;
  private int openTildes = Integer.MAX_VALUE;

  private Fences(List<String> lines) {
    this.lines = lines;
  }

  /** The numbers of all fenced lines, the fences themselves included. */
  static BitSet of(List<String> lines) {
    return new Fences(lines).find();
  }

  private BitSet find() {
    BitSet fenced = new BitSet(lines.size());
    int at = 0;
    while (at < lines.size()) {
      int end = end(at);
      fenced.set(at, end);
      at = Math.max(end, at + 1);
    }
    return fenced;
  }

  /** One behind the fence that closes the one at this line; the line itself where there is none. */
  private int end(int at) {
    Matcher open = OPEN.matcher(lines.get(at));
    if (!open.matches()) {
      return at;
    }
    String fence = open.group(1);
    boolean ticks = fence.charAt(0) == '`';
    boolean inline = ticks && open.group(2).indexOf('`') >= 0;
    if (inline || fence.length() >= (ticks ? openTicks : openTildes)) {
      return at;
    }
    for (int i = at + 1; i < lines.size(); i++) {
      Matcher close = CLOSE.matcher(lines.get(i));
      if (close.matches() && close.group(1).startsWith(fence)) {
        return i + 1;
      }
    }
    // No longer one can be closed further down either: each page is read in few passes.
    if (ticks) {
      openTicks = fence.length();
    } else {
      openTildes = fence.length();
    }
    return at;
  }
}
