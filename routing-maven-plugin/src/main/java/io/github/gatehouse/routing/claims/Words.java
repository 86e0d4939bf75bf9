package io.github.gatehouse.routing.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a text, in lower case. */
final class Words {
  private static final Set<String> CONDITIONS =
      Set.of(
          "if",
          "when",
          "once",
          "until",
          "unless",
          "whether",
          "ensure",
          "confirm",
          "verify",
          "check",
          "must",
          "should",
          "shall",
          "would",
          "requires",
          "require",
          "required");

  private Words() {}

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && isWord(text.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
        from = -1;
      }
    }
    return words;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  /** True for what asks, demands or supposes: such a sentence claims nothing. */
  static boolean conditional(String text) {
    return of(text).stream().anyMatch(CONDITIONS::contains);
  }
}
