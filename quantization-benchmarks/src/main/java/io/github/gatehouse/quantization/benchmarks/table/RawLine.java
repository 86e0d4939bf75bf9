package io.github.gatehouse.quantization.benchmarks.table;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Words between tabs: what forks say, and what the file of raw data keeps. */
final class RawLine {
  private static final String MARK = "@kernel-table";

  private RawLine() {}

  static String of(Object... words) {
    return MARK
        + Arrays.stream(words)
            .map(word -> "\t" + String.valueOf(word).replaceAll("\\s+", " "))
            .collect(Collectors.joining());
  }

  /** The words of a line; empty where somebody else printed it. */
  static List<String> parse(String line) {
    String[] words = line.split("\t", -1);
    return words.length > 1 && words[0].equals(MARK)
        ? List.of(words).subList(1, words.length)
        : List.of();
  }
}
