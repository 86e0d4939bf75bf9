package io.github.gatehouse.routing.source;

import io.github.gatehouse.routing.decision.Target;
import io.github.gatehouse.routing.policy.Glob;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The people and teams that {@code CODEOWNERS} names, as the target {@code code-owners}. */
final class CodeOwners {
  /** Where the file may be, relative to the repository; the first that is there counts. */
  static final List<String> PATHS = List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS");

  private static final String ID = "code-owners";
  private static final int MOST = 10;
  private static final int MOST_LINES = 5000;
  private static final int LONGEST_PATTERN = 180;
  private static final Pattern OWNER =
      Pattern.compile(
          "@[A-Za-z0-9-]{1,39}(/[A-Za-z0-9._-]{1,100})?"
              + "|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
  private static final List<String> TASKS =
      List.of("Read the findings and reasons of this decision", "Agree, or say what must change");

  private CodeOwners() {}

  /**
   * The target; empty where there is no such file.
   *
   * @param changed files, relative to the repository; empty where no base is known
   */
  static Optional<Target> of(FileTree repository, Optional<List<String>> changed) {
    return PATHS.stream()
        .flatMap(path -> repository.text(path).stream())
        .findFirst()
        .map(text -> new Target(ID, description(lines(text), changed), TASKS));
  }

  private static String description(List<Line> lines, Optional<List<String>> changed) {
    if (changed.isEmpty()) {
      return "the code owners of the changed files; without a base nobody knows which";
    }
    TreeSet<String> owners = new TreeSet<>();
    changed.get().forEach(file -> owners.addAll(owners(lines, file)));
    int rest = owners.size() - MOST;
    return owners.isEmpty()
        ? "the code owners of the changed files: none is named"
        : "the code owners of the changed files: "
            + owners.stream()
                .limit(MOST)
                .map(one -> '`' + one + '`')
                .collect(Collectors.joining(", "))
            + (rest > 0 ? " and " + rest + " more" : "");
  }

  /** The last line that fits counts. */
  private static List<String> owners(List<Line> lines, String file) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).globs().stream().anyMatch(one -> one.matches(file))) {
        return lines.get(i).owners();
      }
    }
    return List.of();
  }

  private static List<Line> lines(String text) {
    return text.lines()
        .limit(MOST_LINES)
        .map(line -> line.replaceAll("(^|\\s)#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> line.split("\\s+"))
        .filter(words -> words[0].length() <= LONGEST_PATTERN)
        .map(CodeOwners::line)
        .toList();
  }

  private static Line line(String[] words) {
    return new Line(
        globs(words[0]),
        Arrays.stream(words).skip(1).filter(one -> OWNER.matcher(one).matches()).toList());
  }

  /** As git reads patterns of ignored files: anchored where a slash stands before the end. */
  private static List<Glob> globs(String pattern) {
    boolean directory = pattern.endsWith("/");
    String path = directory ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anchored = path.contains("/");
    String rest = path.startsWith("/") ? path.substring(1) : path;
    String from = anchored ? rest : "**/" + rest;
    List<Glob> globs = new ArrayList<>();
    if (!directory && !from.isEmpty()) {
      globs.add(new Glob(from));
    }
    // A last segment with a wild card fits files of that directory, and none below.
    if (!rest.endsWith("*") || !anchored) {
      globs.add(new Glob(from.isEmpty() ? "**" : from + "/**"));
    }
    return globs;
  }

  private record Line(List<Glob> globs, List<String> owners) {}
}
