package io.github.gatehouse.routing.claims;

/**
 * The signs before a text, such as a tick.
 *
 * @param verdict of the first sign; {@code UNSAID} without one
 * @param rest of the text behind all signs
 */
record Mark(Verdict verdict, String rest) {
  private static final String GOOD = "✅✔☑✓🟢";
  private static final String BAD = "❌✗✘✖⛔🔴🛑";
  private static final String OPEN = "⚠⏭⏳⏸🟡➖⏩🔁➡";

  static Mark of(String text) {
    String rest = text.strip();
    Verdict verdict = Verdict.UNSAID;
    int length = length(rest);
    while (length > 0) {
      Verdict one = verdict(rest.substring(0, length));
      verdict = verdict == Verdict.UNSAID ? one : verdict;
      rest = rest.substring(length).stripLeading();
      length = length(rest);
    }
    return new Mark(verdict, rest);
  }

  private static int length(String text) {
    if (text.startsWith("[x]") || text.startsWith("[X]") || text.startsWith("[ ]")) {
      return 3;
    }
    if (text.isEmpty()) {
      return 0;
    }
    int point = text.codePointAt(0);
    boolean sign = has(GOOD, point) || has(BAD, point) || has(OPEN, point);
    return sign ? Character.charCount(point) : 0;
  }

  private static Verdict verdict(String sign) {
    int point = sign.codePointAt(0);
    if (sign.equalsIgnoreCase("[x]") || has(GOOD, point)) {
      return Verdict.PASS;
    }
    if (has(BAD, point)) {
      return Verdict.FAIL;
    }
    return Verdict.UNMEASURED;
  }

  private static boolean has(String signs, int point) {
    return signs.indexOf(point) >= 0;
  }
}
