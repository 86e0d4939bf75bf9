package io.github.gatehouse.bench.runner;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The lines between the runner's JVM and the plugin: a marker, a word and its values, apart by tabs
 * and escaped, so that whatever else is printed is told apart.
 */
public final class Wire {
  private static final String MARK = "@gatehouse-bench";

  private Wire() {}

  /** One line. */
  public static String line(String word, Object... values) {
    return MARK
        + "\t"
        + word
        + Arrays.stream(values).map(value -> "\t" + escape(value)).collect(Collectors.joining());
  }

  /** A line's word and values; empty where it is not one of ours. */
  public static List<String> parse(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length < 2 || !parts[0].equals(MARK)) {
      return List.of();
    }
    return Arrays.stream(parts).skip(1).map(Wire::unescape).toList();
  }

  /** Parameters as one value. */
  public static String params(Map<String, String> params) {
    return params.entrySet().stream()
        .map(entry -> escape(entry.getKey()) + "=" + escape(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The inverse of {@link #params(Map)}. */
  public static SortedMap<String, String> params(String text) {
    SortedMap<String, String> params = new TreeMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
      String[] sides = pair.split("=", -1);
      params.put(unescape(sides[0]), unescape(sides[1]));
    }
    return params;
  }

  private static String escape(Object value) {
    return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
  }

  private static String unescape(String value) {
    return URLDecoder.decode(value, StandardCharsets.UTF_8);
  }
}
