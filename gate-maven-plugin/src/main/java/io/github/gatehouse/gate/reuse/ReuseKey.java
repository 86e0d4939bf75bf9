package io.github.gatehouse.gate.reuse;

import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that a measurement depends on, by name: two measurements with equal keys have equal
 * results. It keeps the names, so that it can say what sets it apart from another one.
 *
 * @param gate id
 * @param module {@code groupId:artifactId}
 * @param inputs by name, such as {@code sources}: a value, often a digest, for each item; a plain
 *     value has the empty item
 */
public record ReuseKey(
    String gate, String module, SortedMap<String, SortedMap<String, String>> inputs) {
  private static final int SHOWN = 3;
  private static final int LONGEST = 60;

  public ReuseKey {
    SortedMap<String, SortedMap<String, String>> sorted = new TreeMap<>();
    inputs.forEach(
        (name, items) -> sorted.put(name, Collections.unmodifiableSortedMap(new TreeMap<>(items))));
    inputs = Collections.unmodifiableSortedMap(sorted);
  }

  /** SHA-256 of all of it, 64 hex digits. */
  public String digest() {
    return Sha256.of(text());
  }

  /** All of it, one item a line. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, gate, module);
    inputs.forEach(
        (name, items) -> {
          // An input without items is another one than no input.
          line(text, name);
          items.forEach((item, value) -> line(text, name, item, value));
        });
    return text.toString();
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IOException if the text is another one
   */
  public static ReuseKey parse(String text) throws IOException {
    List<List<String>> lines = text.lines().map(ReuseKey::parts).toList();
    if (lines.isEmpty() || lines.get(0).size() != 2) {
      throw new IOException("no key of a measurement: its first line names gate and module");
    }
    SortedMap<String, SortedMap<String, String>> inputs = new TreeMap<>();
    for (List<String> line : lines.subList(1, lines.size())) {
      SortedMap<String, String> items = inputs.computeIfAbsent(line.get(0), n -> new TreeMap<>());
      if (line.size() == 3) {
        items.put(line.get(1), line.get(2));
      }
    }
    return new ReuseKey(lines.get(0).get(0), lines.get(0).get(1), inputs);
  }

  /**
   * What is other than in an earlier key, one phrase for each input, such as {@code sources changed
   * (A.java)}; empty where the keys are equal.
   */
  public List<String> changes(ReuseKey before) {
    List<String> changes = new ArrayList<>();
    inputs.forEach(
        (name, items) -> {
          SortedMap<String, String> then = before.inputs.get(name);
          if (then == null) {
            changes.add(name + " added");
          } else if (!then.equals(items)) {
            changes.add(phrase(name, then, items));
          }
        });
    before.inputs.keySet().stream()
        .filter(name -> !inputs.containsKey(name))
        .forEach(name -> changes.add(name + " removed"));
    return changes;
  }

  private static String phrase(String name, Map<String, String> then, Map<String, String> now) {
    SortedMap<String, String> differing = new TreeMap<>();
    now.forEach(
        (item, value) -> {
          if (!value.equals(then.get(item))) {
            differing.put(item, then.containsKey(item) ? "" : "new ");
          }
        });
    then.keySet().stream()
        .filter(item -> !now.containsKey(item))
        .forEach(item -> differing.put(item, "without "));
    if (differing.size() == 1 && differing.containsKey("")) {
      return name + " was " + cut(then.getOrDefault("", "")) + ", is " + cut(now.get(""));
    }
    List<String> shown =
        differing.entrySet().stream().limit(SHOWN).map(e -> e.getValue() + e.getKey()).toList();
    int more = differing.size() - shown.size();
    String rest = more > 0 ? " and " + more + " more" : "";
    return name + " changed (" + String.join(", ", shown) + rest + ")";
  }

  private static String cut(String value) {
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  private static void line(StringBuilder text, String... parts) {
    for (int i = 0; i < parts.length; i++) {
      text.append(i == 0 ? "" : "\t").append(escaped(parts[i]));
    }
    text.append('\n');
  }

  private static String escaped(String part) {
    return part.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static List<String> parts(String line) {
    List<String> parts = new ArrayList<>();
    for (String part : line.split("\t", -1)) {
      StringBuilder plain = new StringBuilder();
      for (int i = 0; i < part.length(); i++) {
        char c = part.charAt(i);
        boolean escape = c == '\\' && i + 1 < part.length();
        plain.append(escape ? unescaped(part.charAt(++i)) : c);
      }
      parts.add(plain.toString());
    }
    return parts;
  }

  private static char unescaped(char c) {
    return switch (c) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> c;
    };
  }
}
