package io.github.gatehouse.gate.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one run of Spotless' check found. The files that it found clean stand in its index; the
 * others stand in its message, whatever kind of exception brings it.
 *
 * @param indexed true where it keeps an index: else nobody knows what it examined
 * @param clean files, from the module's directory
 * @param violations files, from the module's directory
 * @param unnamed files with violations that are only counted
 * @param problem why it could not run; empty where it could
 */
public record SpotlessCheck(
    boolean indexed, Set<String> clean, Set<String> violations, int unnamed, String problem) {
  private static final String VIOLATIONS = "files had format violations";
  private static final Pattern FILE = Pattern.compile("^ {4}(\\S.*)$");
  private static final Pattern OTHERS = Pattern.compile("present in (\\d+) other files");

  /**
   * Reads what a run left behind; the next run overwrites it.
   *
   * @param module base directory
   * @param failure what it failed with; empty where it succeeded
   * @throws IOException if the index cannot be read
   */
  public static SpotlessCheck of(Path module, Optional<String> failure) throws IOException {
    String said = failure.orElse("");
    if (failure.isPresent() && !said.contains(VIOLATIONS)) {
      String problem = "spotless:check could not run: " + said;
      return new SpotlessCheck(false, Set.of(), Set.of(), 0, problem);
    }
    Set<String> violations = new LinkedHashSet<>();
    int unnamed = 0;
    for (String line : said.lines().toList()) {
      Matcher file = FILE.matcher(line);
      if (file.matches() && !file.group(1).startsWith("...")) {
        violations.add(file.group(1));
      }
      Matcher others = OTHERS.matcher(line);
      unnamed += others.find() ? Integer.parseInt(others.group(1)) : 0;
    }
    boolean silent = failure.isPresent() && violations.isEmpty() && unnamed == 0;
    Path index = module.resolve("target/spotless-index");
    boolean indexed = Files.isRegularFile(index);
    return new SpotlessCheck(
        indexed,
        indexed ? clean(index, module) : Set.of(),
        violations,
        unnamed,
        silent ? "spotless:check found violations and names no file" : "");
  }

  /** Stands for a rewrite that failed before the check. */
  public static SpotlessCheck notApplied(String failure) {
    String problem = "spotless:apply could not run: " + failure;
    return new SpotlessCheck(false, Set.of(), Set.of(), 0, problem);
  }

  private static Set<String> clean(Path index, Path module) throws IOException {
    // The first line is a digest of the configuration; then one file a line, with its time.
    return Files.readAllLines(index).stream()
        .skip(1)
        .map(line -> line.replaceFirst(" \\S+$", ""))
        .filter(file -> Files.isRegularFile(module.resolve(file)))
        .collect(Collectors.toSet());
  }
}
