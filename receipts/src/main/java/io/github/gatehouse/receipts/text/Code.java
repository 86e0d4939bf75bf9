package io.github.gatehouse.receipts.text;

import java.util.List;
import java.util.stream.Collectors;

/** Code spans and fences that no text inside can close: the only places for foreign text. */
public final class Code {
  private static final int SHORTEST_FENCE = 3;

  private Code() {}

  /** Foreign text as a code span on one line. */
  public static String span(String foreign) {
    String text = Foreign.shown(foreign);
    if (text.isEmpty()) {
      return "`(empty)`";
    }
    String ticks = "`".repeat(longestRun(text) + 1);
    // A blank on both sides keeps a back-tick at the edge apart, and is not part of the content.
    boolean pad = text.startsWith("`") || text.endsWith("`") || text.startsWith(" ");
    return pad ? ticks + " " + text + " " + ticks : ticks + text + ticks;
  }

  /** Foreign lines as one fenced block. */
  public static String fence(List<String> foreign) {
    String body = foreign.stream().map(Foreign::shown).collect(Collectors.joining("\n"));
    String ticks = "`".repeat(Math.max(SHORTEST_FENCE, longestRun(body) + 1));
    return ticks + "\n" + body + "\n" + ticks;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
