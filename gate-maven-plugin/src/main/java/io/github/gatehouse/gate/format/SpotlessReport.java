package io.github.gatehouse.gate.format;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Spotless' check found. The files that it found clean stand in its index; the others stand in
 * its message, whatever kind of exception brings it.
 *
 * @param module base directory
 * @param version of the plugin
 * @param sources true where the module has Java sources: then no file examined is no answer
 */
public record SpotlessReport(Path module, String version, boolean sources) {
  private static final String TOOL = "spotless";
  private static final String VIOLATIONS = "files had format violations";
  private static final String APPLY = "mvn spotless:apply";
  private static final Pattern FILE = Pattern.compile("^ {4}(\\S.*)$");
  private static final Pattern OTHERS = Pattern.compile("present in (\\d+) other files");

  /**
   * Judges a check.
   *
   * @param failure what it failed with; empty where it succeeded
   * @throws IOException if the index cannot be read
   */
  public GateResult result(Optional<String> failure) throws IOException {
    if (failure.isPresent() && !failure.get().contains(VIOLATIONS)) {
      return unmeasured("spotless:check could not run: " + failure.get());
    }
    Set<String> violations = new LinkedHashSet<>();
    int unnamed = 0;
    for (String line : failure.orElse("").lines().toList()) {
      Matcher file = FILE.matcher(line);
      if (file.matches() && !file.group(1).startsWith("...")) {
        violations.add(file.group(1));
      }
      Matcher others = OTHERS.matcher(line);
      unnamed += others.find() ? Integer.parseInt(others.group(1)) : 0;
    }
    if (failure.isPresent() && violations.isEmpty() && unnamed == 0) {
      return unmeasured("spotless:check found violations and names no file");
    }
    Optional<Integer> clean = clean(violations);
    if (clean.isEmpty() && violations.isEmpty()) {
      return unmeasured("Spotless keeps no index here: what it examined is not known");
    }
    int files = clean.orElse(0) + violations.size() + unnamed;
    if (files == 0 && !sources) {
      return GateResult.skipped(TOOL, SkipReason.NO_SURFACE, "no file to examine");
    }
    Tool tool = new Tool(TOOL, version);
    return new FormatReport(tool, files, List.copyOf(violations), unnamed, APPLY).result();
  }

  /** Spotless was told to do nothing. */
  public GateResult skipped() {
    return unmeasured("spotless:check is told to skip");
  }

  /** Spotless was to run later in this build, and did not. */
  public GateResult silent() {
    return unmeasured("spotless:check is bound in this project and did not run");
  }

  private GateResult unmeasured(String what) {
    return GateResult.unmeasured(
        TOOL,
        GateFinding.FORMAT_UNMEASURED.of(
            what, module.getFileName().toString(), "mvn spotless:check"));
  }

  private Optional<Integer> clean(Set<String> violations) throws IOException {
    Path index = module.resolve("target/spotless-index");
    if (!Files.isRegularFile(index)) {
      return Optional.empty();
    }
    // The first line is a digest of the configuration; then one file a line, with its time.
    return Optional.of(
        (int)
            Files.readAllLines(index).stream()
                .skip(1)
                .map(line -> line.replaceFirst(" \\S+$", ""))
                .filter(file -> !violations.contains(file))
                .filter(file -> Files.isRegularFile(module.resolve(file)))
                .count());
  }
}
