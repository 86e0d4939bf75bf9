package io.github.gatehouse.receipts.export;

import io.github.gatehouse.receipts.text.Foreign;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line in a file of the repository.
 *
 * @param uri relative to the repository, percent-encoded
 * @param line at least 1
 * @param column at least 1; 0 where it is not known
 */
record Place(String uri, int line, int column) {
  /** Longer than any path that is read, however much of it is escaped. */
  private static final int ESCAPED = 10_000;

  private static final Pattern WHERE =
      Pattern.compile(
          "(?<path>[^:]{1,1000}):"
              + "(?:(?<line>[1-9]\\d{0,8})|\\[(?<row>[1-9]\\d{0,8})(?:,(?<column>[1-9]\\d{0,8}))?])");

  /**
   * Reads {@code path:line}, {@code path:[line]} and {@code path:[line,column]}; foreign text.
   *
   * @return empty where it is anything else, the path could lie outside the repository or holds
   *     what cannot be seen, or it is a bare name: compilers' errors come without directories
   */
  static Optional<Place> of(String where) {
    Matcher found = WHERE.matcher(where);
    if (!found.matches() || !inside(found.group("path"))) {
      return Optional.empty();
    }
    String line = found.group("line") == null ? found.group("row") : found.group("line");
    String column = found.group("column") == null ? "0" : found.group("column");
    return encoded(found.group("path"))
        .map(uri -> new Place(uri, Integer.parseInt(line), Integer.parseInt(column)));
  }

  private static boolean inside(String path) {
    List<String> steps = List.of(path.split("/", -1));
    return path.indexOf('\\') < 0
        && (steps.size() > 1 || path.equals("pom.xml"))
        && steps.stream().noneMatch(step -> step.isEmpty() || step.strip().matches("\\.{1,2}"))
        && Foreign.shown(path, ESCAPED).equals(path);
  }

  private static Optional<String> encoded(String path) {
    try {
      return Optional.of(new URI(null, null, "/" + path, null).toASCIIString().substring(1));
    } catch (URISyntaxException e) {
      return Optional.empty(); // Then there is no line to show it at; the message says where.
    }
  }
}
