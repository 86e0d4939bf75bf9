package io.github.gatehouse.gate.format;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the runs of Spotless' check in one module come to.
 *
 * @param module base directory
 * @param root findings are placed relative to this directory
 * @param version of the plugin
 * @param sources true where the module has Java sources: then no file examined is no answer
 * @param ratchet what Spotless compares with to examine changed files only; empty if it does not
 */
public record SpotlessReport(
    Path module, Path root, String version, boolean sources, String ratchet) {
  private static final String TOOL = "spotless";
  private static final String APPLY = "mvn spotless:apply";

  /**
   * Judges.
   *
   * @param checks one for each run, at least one
   */
  public GateResult result(List<SpotlessCheck> checks) {
    Set<String> violations = new LinkedHashSet<>();
    checks.forEach(check -> violations.addAll(check.violations()));
    int unnamed = checks.stream().mapToInt(SpotlessCheck::unnamed).sum();
    List<Finding> problems =
        checks.stream()
            .map(SpotlessCheck::problem)
            .filter(it -> !it.isEmpty())
            .map(this::finding)
            .toList();
    int wrong = violations.size() + unnamed;
    if (wrong == 0 && !problems.isEmpty()) {
      return GateResult.unmeasured(TOOL, problems.get(0));
    }
    Set<String> named = new LinkedHashSet<>(violations);
    checks.forEach(check -> named.addAll(check.clean()));
    int files = named.size() + unnamed;
    if (files == 0 && !ratchet.isEmpty()) {
      String what = "Spotless examined no file: none changed since " + ratchet;
      return GateResult.skipped(TOOL, SkipReason.NO_SURFACE, what);
    }
    if (wrong == 0 && checks.stream().noneMatch(SpotlessCheck::indexed)) {
      return unmeasured("Spotless keeps no index here: what it examined is not known");
    }
    if (files == 0 && !sources) {
      return GateResult.skipped(TOOL, SkipReason.NO_SURFACE, "no file to examine");
    }
    List<String> placed = new ArrayList<>();
    violations.forEach(file -> placed.add(placed(file)));
    Tool tool = new Tool(TOOL, version);
    return new FormatReport(tool, files, placed, unnamed, APPLY, problems).result();
  }

  private String placed(String file) {
    Path whole = module.resolve(file).normalize();
    Path shown = whole.startsWith(root) ? root.relativize(whole) : Path.of(file);
    return shown.toString().replace('\\', '/');
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
    return GateResult.unmeasured(TOOL, finding(what));
  }

  private Finding finding(String what) {
    return GateFinding.FORMAT_UNMEASURED.of(
        what, module.getFileName().toString(), "mvn spotless:check");
  }
}
