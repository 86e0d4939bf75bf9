package io.github.gatehouse.routing.github;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ledger as the text of a comment. What stands between markers such as {@code <!-- gates:start
 * -->} and {@code <!-- gates:end -->} is ours; everything else in an existing comment stays.
 */
final class LedgerText {
  /** The first line of our comment. */
  static final String MARK = "<!-- gatehouse:ledger -->";

  /** Without this section a text is no ledger. */
  static final String GATES = "gates";

  private static final Pattern MARKER =
      Pattern.compile("<!-- ([a-z][a-z0-9-]{0,30}):(start|end) -->");
  private static final String KEPT = "Kept from a comment whose markers were damaged:";

  private final Map<String, List<String>> sections;
  private final Set<String> around = new HashSet<>(Set.of(MARK, KEPT, "---", ""));
  private final List<String> lines;

  /**
   * Takes a ledger apart.
   *
   * @throws IllegalArgumentException if its markers do not pair, or the gates are missing
   */
  LedgerText(String ledger) {
    this.lines = lines(ledger);
    this.sections = sections(lines);
    if (sections == null || !sections.containsKey(GATES)) {
      throw new IllegalArgumentException(
          "LEDGER.md has no pair of lines <!-- gates:start --> and <!-- gates:end -->, or another"
              + " pair is broken. Fix: write it again with mvn routing:decide");
    }
    around.addAll(outside(lines));
  }

  /** True where a comment holds a ledger; who wrote it is another question. */
  static boolean isIn(String body) {
    return lines(body).contains(MARK);
  }

  /** The text of a new comment. */
  String fresh() {
    return MARK + "\n" + text(lines);
  }

  /** The text of an existing comment with this ledger in it; the same where nothing changes. */
  String in(String body) {
    List<String> old = lines(body);
    Map<String, List<String>> there = sections(old);
    if (there == null || !there.keySet().containsAll(sections.keySet())) {
      return anew(people(body));
    }
    List<String> merged = new ArrayList<>();
    String open = "";
    for (String line : old) {
      Matcher marker = MARKER.matcher(line);
      boolean known = marker.matches() && sections.containsKey(marker.group(1));
      if (known && open.isEmpty()) {
        open = marker.group(1);
        merged.addAll(sections.get(open));
      } else if (known && marker.group(1).equals(open)) {
        open = "";
      } else if (open.isEmpty()) {
        merged.add(line);
      }
    }
    return text(merged);
  }

  /** The ledger, and below it what people wrote. */
  String anew(List<String> people) {
    return people.isEmpty() ? fresh() : fresh() + "\n---\n" + KEPT + "\n\n" + text(people);
  }

  /** Lines of a comment that neither this ledger nor its markers account for. */
  List<String> people(String body) {
    List<String> theirs = new ArrayList<>(outside(lines(body)));
    theirs.removeIf(line -> around.contains(line) || MARKER.matcher(line).matches());
    return theirs;
  }

  /** True where both are the same apart from line ends and blank lines at the end. */
  static boolean same(String one, String other) {
    return text(lines(one)).equals(text(lines(other)));
  }

  private static List<String> lines(String text) {
    return text.stripTrailing().lines().map(String::stripTrailing).toList();
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines).stripTrailing() + "\n";
  }

  /** Sections by name, markers included; null where markers do not pair. */
  private static Map<String, List<String>> sections(List<String> lines) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    String open = "";
    for (String line : lines) {
      Matcher marker = MARKER.matcher(line);
      boolean edge = marker.matches();
      boolean start = edge && marker.group(2).equals("start");
      if (start && (!open.isEmpty() || found.containsKey(marker.group(1)))) {
        return null;
      }
      if (edge && !start && !marker.group(1).equals(open)) {
        return null;
      }
      if (start) {
        open = marker.group(1);
        found.put(open, new ArrayList<>());
      }
      if (!open.isEmpty()) {
        found.get(open).add(line);
      }
      open = edge && !start ? "" : open;
    }
    return open.isEmpty() ? found : null;
  }

  /** Lines outside of all sections; all but the markers where these do not pair. */
  private static List<String> outside(List<String> lines) {
    if (sections(lines) == null) {
      return lines.stream().filter(line -> !MARKER.matcher(line).matches()).toList();
    }
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      boolean edge = MARKER.matcher(line).matches();
      if (!inside && !edge) {
        found.add(line);
      }
      inside = edge ? !inside : inside;
    }
    return found;
  }
}
