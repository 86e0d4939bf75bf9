package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.format.SpotlessReport;
import io.github.gatehouse.gate.lint.LintHarvest;
import io.github.gatehouse.gate.observe.ModuleState;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Results of tools that the project runs by itself. */
final class Harvest {
  private Harvest() {}

  /** The project's own check of its format, if it ran. */
  static Optional<MojoEvent> spotless(List<MojoEvent> events) {
    return events.stream()
        .filter(event -> event.plugin().equals("spotless-maven-plugin"))
        .filter(event -> event.goal().equals("check"))
        .findFirst();
  }

  static GateResult format(ModuleState module, Optional<MojoEvent> check) throws IOException {
    SpotlessReport report =
        new SpotlessReport(
            module.directory(),
            check.map(MojoEvent::version).orElse(""),
            module.mainSources() || module.testSources());
    if (check.isEmpty()) {
      return report.silent();
    }
    boolean skipped = check.get().on("skip") || check.get().on("checkSkip");
    return skipped ? report.skipped() : report.result(check.get().failure());
  }

  /** The project's own linters, those that ran. */
  static List<MojoEvent> linters(List<MojoEvent> events) {
    return events.stream().filter(LintHarvest::isLinter).toList();
  }

  /** What the linters found, together with what the gate itself found before. */
  static GateResult lint(
      ModuleState module, List<MojoEvent> linters, Optional<Receipt> before, Path root)
      throws IOException {
    List<Evidence> evidence = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    List<Tool> tools = new ArrayList<>();
    List<Path> reports = new ArrayList<>();
    before.ifPresent(
        receipt -> {
          evidence.addAll(receipt.evidence());
          findings.addAll(receipt.findings());
          tools.addAll(receipt.producer().tools());
          receipt.attachments().forEach(one -> reports.add(root.resolve(one.path())));
        });
    for (MojoEvent linter : linters) {
      GateResult result = LintHarvest.of(module, linter);
      evidence.addAll(result.evidence());
      findings.addAll(result.findings());
      tools.addAll(result.tools());
      reports.addAll(result.reports());
    }
    return new GateResult(evidence, findings, tools, reports);
  }
}
