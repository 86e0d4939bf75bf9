package io.github.gatehouse.receipts.text;

/**
 * Foreign text made visible and short. What cannot be seen, or turns the reading order round, is
 * shown as {@code \}{@code u{…}}: a reader must see what a machine reads.
 */
public final class Foreign {
  /** Characters of foreign text that are shown at most. */
  public static final int LONGEST = 120;

  /** Characters of foreign text that decision.json keeps at most. */
  public static final int KEPT = 500;

  private static final String CUT = "…[cut]";

  private Foreign() {}

  /** One line, at most {@value #LONGEST} characters, everything visible. */
  public static String shown(String text) {
    return shown(text, LONGEST);
  }

  /** One line, everything visible, visibly cut after so many characters. */
  public static String shown(String text, int longest) {
    if (text.length() <= longest && plain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int[] points = text.codePoints().limit(longest + 1L).toArray();
    for (int point : points) {
      String next = visible(point);
      if (out.length() + next.length() > longest) {
        break;
      }
      out.append(next);
    }
    boolean whole = out.length() == escapedLength(text, longest);
    return whole ? out.toString() : cut(out, longest);
  }

  /** Most text is made of these alone, and is shown as it is. */
  private static boolean plain(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < ' ' || text.charAt(at) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String cut(StringBuilder out, int longest) {
    int keep = Math.min(out.length(), longest - CUT.length());
    // Half of a surrogate pair would be no text at all.
    if (keep > 0 && Character.isHighSurrogate(out.charAt(keep - 1))) {
      keep--;
    }
    return out.substring(0, keep) + CUT;
  }

  private static int escapedLength(String text, int longest) {
    int length = 0;
    int index = 0;
    while (index < text.length() && length <= longest) {
      int point = text.codePointAt(index);
      length += visible(point).length();
      index += Character.charCount(point);
    }
    return length;
  }

  private static String visible(int point) {
    return hidden(point) ? "\\u{" + Integer.toHexString(point) + "}" : Character.toString(point);
  }

  private static boolean hidden(int point) {
    if (point == ' ') {
      return false;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          true;
      default -> blank(point);
    };
  }

  /** Letters and marks that are drawn as nothing: fillers, joiners and variation selectors. */
  private static boolean blank(int point) {
    return point == 0x034F
        || point == 0x115F
        || point == 0x1160
        || point == 0x17B4
        || point == 0x17B5
        || (point >= 0x180B && point <= 0x180F)
        || point == 0x2800
        || point == 0x3164
        || (point >= 0xFE00 && point <= 0xFE0F)
        || point == 0xFFA0
        || (point >= 0xE0000 && point <= 0xE0FFF);
  }
}
