package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.html.Html;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import java.util.Locale;

/** How a status looks: a word, a sign that needs no colour, and a colour by its kind. */
record StatusMark(EffectiveStatus status) {
  /** Such as {@code skip ok}. */
  String word() {
    return status.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** One character, different for each kind. */
  String sign() {
    return switch (status) {
      case PASS -> "✓";
      case FAIL -> "✗";
      case INVALID -> "!";
      case CONFLICTING -> "≠";
      case INCONCLUSIVE -> "?";
      case STALE -> "↺";
      case MISSING -> "∅";
      case SKIP_BAD, SKIP_OK -> "–";
      case WAIVED -> "~";
    };
  }

  /** Class of the style sheet. */
  String kind() {
    return switch (status) {
      case PASS -> "good";
      case SKIP_OK -> "quiet";
      case WAIVED -> "waived";
      case FAIL, INVALID, CONFLICTING -> "bad";
      case INCONCLUSIVE, STALE, MISSING, SKIP_BAD -> "open";
    };
  }

  /** The word with its sign and colour. */
  void pill(Html html) {
    html.open("span", "class", "pill " + kind());
    html.leaf("span", sign(), "aria-hidden", "true").text(" " + word()).close();
  }
}
