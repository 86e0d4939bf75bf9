package io.github.gatehouse.bench.report;

import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.html.Html;
import java.util.Locale;

/** How a verdict looks: a word, a sign and a shape that need no colour, and a colour. */
record VerdictMark(Verdict verdict) {
  /** Such as {@code regressed}. */
  String word() {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** One character, different for each verdict. */
  String sign() {
    return switch (verdict) {
      case REGRESSED -> "▲";
      case IMPROVED -> "▼";
      case CLEARED -> "✓";
      case INCONCLUSIVE -> "?";
      case UNSTABLE -> "≈";
      case BROKEN -> "✗";
      case INCOMPARABLE -> "≠";
      case NEW -> "+";
      case GONE -> "∅";
    };
  }

  /** Class of the style sheet. */
  String kind() {
    return switch (verdict) {
      case REGRESSED, BROKEN, GONE -> "bad";
      case IMPROVED -> "better";
      case CLEARED -> "good";
      case INCONCLUSIVE, INCOMPARABLE -> "open";
      case UNSTABLE -> "waived";
      case NEW -> "quiet";
    };
  }

  /** What it means, for a legend. */
  String meaning() {
    return switch (verdict) {
      case REGRESSED -> "proved worse by more than the tolerance";
      case IMPROVED -> "proved better";
      case CLEARED -> "what was to be detected is ruled out";
      case INCONCLUSIVE -> "the data cannot tell";
      case UNSTABLE -> "forks of one side disagree among themselves";
      case BROKEN -> "it fails, or computes something else";
      case INCOMPARABLE -> "the sides cannot be compared";
      case NEW -> "only the head has it";
      case GONE -> "only the base has it";
    };
  }

  /** The mark of the estimate in a plot, around the origin. */
  String shape() {
    return switch (verdict) {
      case REGRESSED -> "M0,-7 L7,6 L-7,6 Z";
      case IMPROVED -> "M0,7 L7,-6 L-7,-6 Z";
      case INCONCLUSIVE, INCOMPARABLE -> "M0,-7 L7,0 L0,7 L-7,0 Z";
      case UNSTABLE -> "M-6,-6 L6,-6 L6,6 L-6,6 Z";
      default -> "M-5,0 A5,5 0 1 1 5,0 A5,5 0 1 1 -5,0 Z";
    };
  }

  /** Whether that mark is filled: where something was proved. */
  boolean filled() {
    return switch (verdict) {
      case REGRESSED, IMPROVED, CLEARED -> true;
      default -> false;
    };
  }

  /** The word with its sign and colour. */
  void pill(Html html) {
    html.open("span", "class", "pill " + kind());
    html.leaf("span", sign(), "aria-hidden", "true").text(" " + word()).close();
  }
}
