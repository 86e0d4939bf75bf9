package io.github.gatehouse.routing.verify;

import java.util.List;
import java.util.Optional;

/**
 * The first line in which two texts differ.
 *
 * @param line from 1
 * @param stored the line as it lies there; foreign text
 * @param again the line as it comes out now; foreign text
 */
record TextDifference(int line, String stored, String again) {
  private static final String END = "(the end)";

  /** Empty where both are the same, byte for byte. */
  static Optional<TextDifference> between(String stored, String again) {
    if (stored.equals(again)) {
      return Optional.empty();
    }
    List<String> one = List.of(stored.split("\n", -1));
    List<String> other = List.of(again.split("\n", -1));
    int line = 0;
    while (line < one.size() && line < other.size() && one.get(line).equals(other.get(line))) {
      line++;
    }
    return Optional.of(new TextDifference(line + 1, at(one, line), at(other, line)));
  }

  private static String at(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : END;
  }
}
