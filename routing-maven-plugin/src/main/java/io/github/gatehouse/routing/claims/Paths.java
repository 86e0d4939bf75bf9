package io.github.gatehouse.routing.claims;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What looks like a path. Where in doubt, it is none. */
final class Paths {
  private static final String REST = "[^\\s`'\"()\\[\\]<>,;|*]{1,200}";

  /** Directories in which people and build machines keep their own files. */
  private static final Pattern ABSOLUTE =
      Pattern.compile(
          "(?<![\\w/.:~@}$-])(?:"
              + "/(?:home|Users|root|tmp|private|Volumes|mnt|media|workspaces?|builds|srv|opt|var)/"
              + REST
              + "|~/"
              + REST
              + "|[A-Za-z]:[\\\\/](?![\\\\/])"
              + REST
              + "|file:/{1,3}(?!/)"
              + REST
              + ")");

  private static final Pattern SEGMENTS =
      Pattern.compile("(?:\\.{1,2}/){0,10}[\\w.+-]{1,100}(?:/[\\w.+-]{1,100}){0,30}/?");
  private static final Pattern PLACE = Pattern.compile("(?::\\d{1,9}){1,2}$|#L\\d{1,9}.{0,20}$");
  private static final Pattern FILE =
      Pattern.compile("\\.{0,1}[\\w+-][\\w.+-]*\\.[A-Za-z][A-Za-z0-9]{0,9}|\\.[a-z][\\w.-]*");
  private static final Pattern HOST =
      Pattern.compile("[\\w.-]+\\.(?:com|org|net|io|dev|gov|edu|example)");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,20}:.*");

  /** First words of branches, references and media types. */
  private static final Set<String> NO_DIRECTORY =
      Set.of(
          "origin",
          "upstream",
          "refs",
          "heads",
          "feat",
          "feature",
          "fix",
          "bugfix",
          "hotfix",
          "release",
          "chore",
          "dependabot",
          "renovate",
          "application",
          "text",
          "image",
          "audio",
          "video",
          "font",
          "multipart");

  private Paths() {}

  /** Absolute paths anywhere in a text. */
  static List<String> absolute(String text) {
    return ABSOLUTE.matcher(text).results().map(MatchResult::group).map(Paths::trimmed).toList();
  }

  private static String trimmed(String path) {
    boolean dot = path.endsWith(".") || path.endsWith(":");
    return dot ? path.substring(0, path.length() - 1) : path;
  }

  /** The path that a code span is: with a directory, and a file's ending or a slash at its end. */
  static Optional<String> inCode(String code) {
    if (code.length() > 1_000) {
      return Optional.empty();
    }
    String path = PLACE.matcher(code.strip()).replaceFirst("");
    int slash = path.indexOf('/');
    if (slash < 1 || path.contains("...") || !SEGMENTS.matcher(path).matches()) {
      return Optional.empty();
    }
    String first = path.substring(0, slash);
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean place = !NO_DIRECTORY.contains(first) && !HOST.matcher(first).matches();
    return place && (last.isEmpty() || FILE.matcher(last).matches())
        ? Optional.of(path)
        : Optional.empty();
  }

  /** The path that a link leads to inside the repository. */
  static Optional<String> ofLink(String link) {
    int end = link.length();
    for (char stop : new char[] {'#', '?'}) {
      int at = link.indexOf(stop);
      end = at >= 0 ? Math.min(end, at) : end;
    }
    String path = link.substring(0, end);
    boolean elsewhere = SCHEME.matcher(path).matches() || path.startsWith("//");
    boolean unclear = path.indexOf('%') >= 0 || path.indexOf('$') >= 0 || path.indexOf('{') >= 0;
    if (path.isEmpty() || elsewhere || unclear || !absolute(path).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(path.startsWith("/") ? path.substring(1) : path)
        .filter(one -> !one.isEmpty());
  }
}
