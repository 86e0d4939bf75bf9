package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.format.SpotlessCheck;
import io.github.gatehouse.gate.format.SpotlessReport;
import io.github.gatehouse.gate.lint.LintGate;
import io.github.gatehouse.gate.lint.LinterRun;
import io.github.gatehouse.gate.lint.report.LintHarvest;
import io.github.gatehouse.gate.lint.report.LintReading;
import io.github.gatehouse.gate.observe.ModuleState;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Results of tools that the project runs by itself. */
final class Harvest {
  private Harvest() {}

  /** The project's own checks of its format, those that ran. */
  static List<MojoEvent> spotless(List<MojoEvent> events) {
    return of("spotless-maven-plugin", "check", events);
  }

  static GateResult format(ModuleState module, List<MojoEvent> checks, Path root)
      throws IOException {
    List<MojoEvent> ran =
        checks.stream().filter(check -> !check.on("skip") && !check.on("checkSkip")).toList();
    Optional<MojoEvent> one = ran.stream().findFirst();
    SpotlessReport report =
        new SpotlessReport(
            module.directory(),
            root,
            one.map(MojoEvent::version).orElse(""),
            module.mainSources() || module.testSources(),
            one.map(check -> check.setting("ratchetFrom")).orElse(""));
    if (ran.isEmpty()) {
      return checks.isEmpty() ? report.silent() : report.skipped();
    }
    List<SpotlessCheck> read = new ArrayList<>();
    for (MojoEvent check : ran) {
      read.add(SpotlessCheck.of(module.directory(), check.failure()));
    }
    return report.result(read);
  }

  /** The project's own run of PIT, if there was one. */
  static Optional<MojoEvent> pitest(List<MojoEvent> events) {
    List<MojoEvent> runs = of("pitest-maven", PitestPlan.GOAL, events);
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(0));
  }

  private static List<MojoEvent> of(String plugin, String goal, List<MojoEvent> events) {
    List<MojoEvent> own = new ArrayList<>();
    for (MojoEvent event : events) {
      if (event.plugin().equals(plugin) && event.goal().equals(goal)) {
        own.add(event);
      }
    }
    return own;
  }

  /** What the linters found, together with what the gate itself found before. */
  static GateResult lint(
      ModuleState module, List<LintReading> linters, Optional<Receipt> before, SessionFacts facts)
      throws IOException {
    LintHarvest harvest =
        new LintHarvest(module.id(), module.mainSources(), LinterRun.Verdict.FATAL);
    LintGate gate =
        new LintGate(facts.directory(), module.directory(), LintFacts.later(facts, module.id()));
    GateResult own = gate.judge(harvest.runs(linters), before.isPresent());
    return before.map(receipt -> together(receipt, own, facts.directory())).orElse(own);
  }

  private static GateResult together(Receipt before, GateResult own, Path root) {
    List<Evidence> evidence = new ArrayList<>(before.evidence());
    evidence.addAll(own.evidence());
    if (evidence.stream().anyMatch(one -> !noSurface(one))) {
      // A module without Java sources has a surface all the same where another linter has one.
      evidence.removeIf(Harvest::noSurface);
    }
    List<Finding> findings = new ArrayList<>(before.findings());
    findings.addAll(own.findings());
    List<Tool> tools = new ArrayList<>(before.producer().tools());
    tools.addAll(own.tools());
    Set<Path> reports = new LinkedHashSet<>();
    before.attachments().forEach(one -> reports.add(root.resolve(one.path())));
    reports.addAll(own.reports());
    return new GateResult(evidence, findings, tools, List.copyOf(reports));
  }

  private static boolean noSurface(Evidence evidence) {
    return evidence instanceof Skipped skipped && skipped.reason() == SkipReason.NO_SURFACE;
  }
}
