package io.github.gatehouse.gate.lint;

import io.github.gatehouse.gate.observe.ModuleState;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.xml.ForeignXml;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what the linters that a project runs by itself have reported in this build. */
public final class LintHarvest {
  private LintHarvest() {}

  /** True where a mojo is one of those linters. */
  public static boolean isLinter(MojoEvent event) {
    return LintReport.of(event).isPresent();
  }

  /**
   * The result of one linter. Its own verdict is the policy: warnings that did not fail the build
   * are those that the project accepts.
   *
   * @throws IOException if the report is there and cannot be read
   */
  public static GateResult of(ModuleState module, MojoEvent event) throws IOException {
    LintReport report = LintReport.of(event).orElseThrow();
    Path file = report.file(event, module.directory());
    boolean fresh =
        Files.isRegularFile(file)
            && !Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(event.startedOn().truncatedTo(ChronoUnit.SECONDS));
    if (event.on("skip") || !fresh) {
      String what = report.tool() + (event.on("skip") ? " is told to skip" : " left no report");
      return GateResult.unmeasured(
          report.tool(), GateFinding.LINT_UNMEASURED.of(what, module.id(), "mvn verify"));
    }
    SortedMap<String, Integer> rules = counted(report, file);
    int total = rules.values().stream().mapToInt(Integer::intValue).sum();
    boolean failed = event.failure().isPresent();
    if (failed && total == 0) {
      String what = report.tool() + " failed and reports no warning: " + event.failure().get();
      return GateResult.unmeasured(
          report.tool(), GateFinding.LINT_UNMEASURED.of(what, module.id(), "mvn -e verify"));
    }
    LintRun evidence = new LintRun(report.tool(), Basis.MEASURED, 1, rules, failed ? 0 : total);
    List<Finding> findings =
        failed
            ? List.of(
                GateFinding.LINT_WARNINGS.of(
                    total + " warnings of " + report.tool() + ": " + rules,
                    module.id(),
                    "see " + file.getFileName()))
            : List.of();
    return GateResult.of(evidence, findings, new Tool(event.plugin(), event.version()))
        .with(List.of(file));
  }

  private static SortedMap<String, Integer> counted(LintReport report, Path file)
      throws IOException {
    SortedMap<String, Integer> rules = new TreeMap<>();
    ForeignXml.read(
        file,
        (element, reader) -> {
          if (element.equals(report.element())
              && !"info".equals(reader.getAttributeValue(null, "severity"))) {
            String rule = reader.getAttributeValue(null, report.rule());
            String name = rule == null ? "unnamed" : rule.replaceFirst("^.*\\.", "");
            rules.merge(name, 1, Integer::sum);
          }
        });
    return rules;
  }
}
