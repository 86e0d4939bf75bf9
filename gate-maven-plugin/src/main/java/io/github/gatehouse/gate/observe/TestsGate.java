package io.github.gatehouse.gate.observe;

import io.github.gatehouse.gate.junit.JUnitReports;
import io.github.gatehouse.gate.junit.TestCases;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.Tool;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a module's tests said, counted case by case in the reports of this very build. */
public final class TestsGate {
  private static final String TOOL = "surefire";
  private static final int SHOWN = 20;
  private static final String AGAIN = "mvn verify";

  private TestsGate() {}

  /** True where a mojo runs tests and writes their reports. */
  public static boolean isRunner(String plugin, String goal) {
    return plugin.equals("maven-surefire-plugin") && goal.equals("test")
        || plugin.equals("maven-failsafe-plugin") && goal.equals("integration-test");
  }

  /**
   * Judges one module.
   *
   * @param events all mojos that ran in it, in order
   * @throws IOException if a directory of reports cannot be listed
   */
  public static GateResult of(ModuleState module, List<MojoEvent> events) throws IOException {
    List<MojoEvent> runners =
        events.stream().filter(event -> isRunner(event.plugin(), event.goal())).toList();
    if (runners.isEmpty() && module.turn() != ModuleState.Turn.DONE) {
      return GateResult.skipped(
          TOOL, SkipReason.UPSTREAM_FAILED, "the build stopped before the tests");
    }
    List<GateResult> parts = new ArrayList<>();
    for (Map.Entry<Path, Instant> each : directories(runners).entrySet()) {
      counted(each.getKey(), each.getValue(), runners).ifPresent(parts::add);
    }
    List<MojoEvent> broken =
        Outcome.of(evidence(parts)).equals(Outcome.FAIL)
            ? List.of()
            : events.stream().filter(TestsGate::broke).toList();
    TestDoubts.of(module, runners, broken, parts.isEmpty()).forEach(parts::add);
    return parts.isEmpty()
        ? GateResult.skipped(TOOL, SkipReason.NO_SURFACE, "no tests")
        : together(parts, runners);
  }

  /** Failsafe keeps a crash for its second goal. */
  private static boolean broke(MojoEvent event) {
    boolean judge = event.plugin().equals("maven-failsafe-plugin") && event.goal().equals("verify");
    return event.failure().isPresent() && (judge || isRunner(event.plugin(), event.goal()));
  }

  private static List<Evidence> evidence(List<GateResult> parts) {
    return parts.stream().map(GateResult::evidence).flatMap(Collection::stream).toList();
  }

  private static Map<Path, Instant> directories(List<MojoEvent> runners) {
    Map<Path, Instant> since = new TreeMap<>();
    for (MojoEvent runner : runners) {
      if (!runner.setting("reportsDirectory").isEmpty()) {
        Path directory = Path.of(runner.setting("reportsDirectory"));
        since.merge(directory, runner.startedOn(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return since;
  }

  private static Optional<GateResult> counted(
      Path directory, Instant since, List<MojoEvent> runners) throws IOException {
    JUnitReports reports = JUnitReports.in(directory, since);
    if (reports.cases().total() == 0 && reports.unreadable().isEmpty()) {
      return Optional.empty();
    }
    String tool =
        runners.stream()
            .filter(runner -> Path.of(runner.setting("reportsDirectory")).equals(directory))
            .map(runner -> runner.plugin().replaceAll("maven-|-plugin", ""))
            .findFirst()
            .orElse(TOOL);
    List<Evidence> evidence = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(failures(reports.cases()));
    evidence.add(run(tool, reports.cases()));
    for (String problem : reports.unreadable()) {
      Finding finding = GateFinding.TESTS_UNMEASURED.of(problem, directory.toString(), AGAIN);
      evidence.add(new Unmeasured(tool, "unreadable report: " + problem));
      findings.add(finding);
    }
    return Optional.of(new GateResult(evidence, findings, List.of(), reports.files()));
  }

  private static TestRun run(String tool, TestCases cases) {
    int failed = cases.failures().size();
    return new TestRun(
        tool, Basis.MEASURED, cases.passed(), failed, cases.flaky(), cases.skipped(), 0);
  }

  private static List<Finding> failures(TestCases cases) {
    List<Finding> findings = new ArrayList<>();
    for (TestCases.Failure failure : cases.failures().stream().limit(SHOWN).toList()) {
      // What follows the method's name, such as a parameter's value, can hold points and quotes.
      String method = failure.name().replaceFirst("^([\\w.$]*)\\.([\\w$]+)", "$1#$2");
      String what = failure.message().isBlank() ? "failed" : failure.message();
      String test = method.replaceFirst("^[\\w.$]*\\.([\\w$]+#)", "$1");
      String fix = "mvn test -Dtest='" + test.replaceFirst("(#[\\w$]+)[^\\w$].*", "$1*") + "'";
      findings.add(GateFinding.TESTS_FAILED.of(what, method, fix));
    }
    int more = cases.failures().size() - SHOWN;
    if (more > 0) {
      findings.add(GateFinding.TESTS_FAILED.of(more + " more tests failed", "", AGAIN));
    }
    return findings;
  }

  private static GateResult together(List<GateResult> parts, List<MojoEvent> runners) {
    return new GateResult(
        evidence(parts),
        parts.stream().map(GateResult::findings).flatMap(Collection::stream).toList(),
        runners.stream()
            .map(event -> new Tool(event.plugin(), event.version()))
            .distinct()
            .toList(),
        parts.stream().map(GateResult::reports).flatMap(Collection::stream).toList());
  }
}
