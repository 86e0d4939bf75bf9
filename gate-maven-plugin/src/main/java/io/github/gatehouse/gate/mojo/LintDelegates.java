package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.lint.LinterRun;
import io.github.gatehouse.gate.lint.report.LintHarvest;
import io.github.gatehouse.gate.lint.report.LintReading;
import io.github.gatehouse.gate.lint.report.LintReport;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.observe.Phases;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.session.Level;
import io.github.gatehouse.gate.session.LinterPlan;
import io.github.gatehouse.gate.session.ModuleDirectory;
import io.github.gatehouse.gate.session.Requested;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.model.Tool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;

/** Runs the linters that the project has in its build and that this build would leave out. */
final class LintDelegates {
  private final Delegation delegation;
  private final SessionFacts facts;
  private final Log log;

  LintDelegates(Delegation delegation, SessionFacts facts, Log log) {
    this.delegation = delegation;
    this.facts = facts;
    this.log = log;
  }

  /** The linters that this gate is to run. */
  List<LinterPlan> planned(String mode) {
    if (!wanted(mode) || "pom".equals(delegation.project().getPackaging())) {
      return List.of();
    }
    Phases phases = Requested.phases(delegation.session());
    return Arrays.stream(LintReport.values())
        .map(report -> LinterPlan.of(delegation.project(), report))
        .filter(plan -> !plan.executions().isEmpty() && !plan.runs(phases))
        .toList();
  }

  List<LinterRun> runs(String mode) throws InterruptedException {
    List<LinterRun> runs = new ArrayList<>();
    List<LintReading> readings = new ArrayList<>();
    for (LinterPlan plan : planned(mode)) {
      try {
        readings.addAll(readings(plan));
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        log.debug("gate lint: " + plan.report().tool() + " cannot be run", e);
        runs.add(broken(plan, e));
      }
    }
    String classes = delegation.project().getBuild().getOutputDirectory();
    boolean surface = Files.isDirectory(Path.of(classes));
    runs.addAll(new LintHarvest(module(), surface, LinterRun.Verdict.REFUSED).runs(readings));
    return runs;
  }

  private LinterRun broken(LinterPlan plan, Exception e) {
    String tool = plan.report().tool();
    String fix = "mvn -e " + plan.report().plugin() + ":" + plan.goal();
    return LinterRun.unmeasured(
        new Tool(tool, ""),
        GateFinding.LINT_UNMEASURED.of(tool + " cannot be run: " + e.getMessage(), module(), fix));
  }

  private boolean wanted(String mode) {
    return switch (mode) {
      case "true" -> true;
      case "false" -> false;
      case "ci" -> Level.of(facts) == Level.CI;
      default ->
          throw new IllegalArgumentException(
              "gate.lint.delegate is '" + mode + "'; ci, true or false");
    };
  }

  private List<LintReading> readings(LinterPlan plan) throws Exception {
    List<LintReading> readings = new ArrayList<>();
    for (String execution : plan.executions()) {
      MojoExecution mojo = delegation.plan(plan.report().plugin(), plan.goal(), execution);
      Delegation.Run run = delegation.run(mojo);
      MojoEvent event =
          new MojoEvent(
              module(),
              mojo.getArtifactId(),
              mojo.getVersion(),
              mojo.getGoal(),
              run.startedOn(),
              run.settings(),
              run.failure());
      LintReading.of(event, ModuleDirectory.of(delegation.project())).ifPresent(readings::add);
    }
    return readings;
  }

  private String module() {
    return SessionFacts.id(delegation.project());
  }
}
