package io.github.gatehouse.routing.claims;

import java.util.Locale;
import java.util.Map;

/** What somebody says of a gate. */
enum Verdict {
  PASS,
  FAIL,
  SKIPPED,
  UNMEASURED,
  WAIVED,
  /** Nothing, in so many words. */
  UNSAID;

  private static final Map<String, Verdict> WORDS =
      Map.ofEntries(
          Map.entry("pass", PASS),
          Map.entry("passed", PASS),
          Map.entry("passes", PASS),
          Map.entry("passing", PASS),
          Map.entry("ok", PASS),
          Map.entry("green", PASS),
          Map.entry("success", PASS),
          Map.entry("succeeded", PASS),
          Map.entry("successful", PASS),
          Map.entry("fail", FAIL),
          Map.entry("failed", FAIL),
          Map.entry("fails", FAIL),
          Map.entry("failing", FAIL),
          Map.entry("failure", FAIL),
          Map.entry("red", FAIL),
          Map.entry("broken", FAIL),
          Map.entry("skip", SKIPPED),
          Map.entry("skipped", SKIPPED),
          Map.entry("skip_ok", SKIPPED),
          Map.entry("skip_bad", SKIPPED),
          Map.entry("inconclusive", UNMEASURED),
          Map.entry("stale", UNMEASURED),
          Map.entry("missing", UNMEASURED),
          Map.entry("invalid", UNMEASURED),
          Map.entry("conflicting", UNMEASURED),
          Map.entry("pending", UNMEASURED),
          Map.entry("unknown", UNMEASURED),
          Map.entry("waived", WAIVED));

  /** The verdict that a text begins with: its first word decides. */
  static Verdict of(String text) {
    int end = 0;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    return WORDS.getOrDefault(text.substring(0, end).toLowerCase(Locale.ROOT), UNSAID);
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) || c == '_' || c == '-';
  }
}
