package example;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts the words of a text. */
public final class WordCount {
  private WordCount() {}

  /** Words in lower case with the number of times that each occurs, in alphabetical order. */
  public static Map<String, Integer> of(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
      if (!word.isEmpty()) {
        counts.merge(word, 1, Integer::sum);
      }
    }
    return counts;
  }
}
