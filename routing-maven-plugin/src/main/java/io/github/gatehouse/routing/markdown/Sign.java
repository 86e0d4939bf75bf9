package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;

/** A mark and a word for a status. */
final class Sign {
  private Sign() {}

  /** A tick only where the gate passed; an advisory gate that is let through gets none. */
  static String of(Standing standing) {
    EffectiveStatus status = standing.status();
    if (status == EffectiveStatus.PASS) {
      return "✅";
    }
    if (status == EffectiveStatus.SKIP_OK) {
      return "⏭️";
    }
    // Waived is let through too, and stays visible.
    return standing.satisfied() ? "⚠️" : "❌";
  }

  /** {@code pass}, {@code skip_bad} and so on, with what it means for the decision. */
  static String word(Standing standing) {
    String word = standing.status().name().toLowerCase(java.util.Locale.ROOT);
    boolean lenient = standing.satisfied() && !standing.status().passes();
    return lenient ? word + " (advisory)" : word;
  }
}
