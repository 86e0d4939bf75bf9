package io.github.gatehouse.house;

import java.util.regex.Pattern;

/** Tells one sentence from none and from several. */
final class Sentence {
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ [^}]*}");
  private static final Pattern NEXT = Pattern.compile("(?s).*[.!?]\\s+\\p{Lu}.*");

  private Sentence() {}

  /** True for a text that ends in a full stop and holds no other one before a capital. */
  static boolean isOne(String javadoc) {
    String text = INLINE_TAG.matcher(javadoc).replaceAll("x").strip();
    return text.endsWith(".") && !NEXT.matcher(text).matches();
  }
}
