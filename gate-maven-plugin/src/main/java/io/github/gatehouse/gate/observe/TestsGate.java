package io.github.gatehouse.gate.observe;

import io.github.gatehouse.gate.cases.CaseChanges;
import io.github.gatehouse.gate.cases.CaseList;
import io.github.gatehouse.gate.cases.CaseMemory;
import io.github.gatehouse.gate.cases.TestCase;
import io.github.gatehouse.gate.cases.TestCases;
import io.github.gatehouse.gate.cases.TestReports;
import io.github.gatehouse.gate.cases.TestsPolicy;
import io.github.gatehouse.gate.cases.TestsPolicy.Vanished;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What a module's tests said, counted case by case in the reports of this very build. */
public final class TestsGate {
  private static final String TOOL = "surefire";

  /** Where reports lie that no known runner wrote. */
  private static final String ELSEWHERE = "reports";

  /** What runners say where tests failed and nothing else went wrong: places, and no fork. */
  static final String PLAIN = "There are test failures";

  private static final Pattern PLACES =
      Pattern.compile(".* for the individual test results\\.|.*dump files.*");
  private static final Pattern MORE = Pattern.compile("(?i)fork|timeout|exception");

  private final TestsPolicy policy;
  private final CaseMemory memory;

  /**
   * A gate for one module.
   *
   * @param policy what is asked of its tests
   * @param memory what its tests were at the base
   */
  public TestsGate(TestsPolicy policy, CaseMemory memory) {
    this.policy = policy;
    this.memory = memory;
  }

  /** True where a mojo runs tests and writes their reports. */
  public static boolean isRunner(String plugin, String goal) {
    return plugin.equals("maven-surefire-plugin") && goal.equals("test")
        || plugin.equals("maven-failsafe-plugin") && goal.equals("integration-test")
        || plugin.equals("tycho-surefire-plugin") && goal.matches("test|integration-test");
  }

  /**
   * Judges one module.
   *
   * @param events all mojos that ran in it, in order
   * @throws IOException if a directory of reports cannot be listed
   */
  public GateResult judge(ModuleState module, List<MojoEvent> events) throws IOException {
    List<MojoEvent> runners = new ArrayList<>();
    for (MojoEvent event : events) {
      if (isRunner(event.plugin(), event.goal())) {
        runners.add(event);
      }
    }
    if (runners.isEmpty() && module.turn() != ModuleState.Turn.DONE) {
      return GateResult.skipped(
          TOOL, SkipReason.UPSTREAM_FAILED, "the build stopped before the tests");
    }
    Map<Path, Source> sources = sources(runners);
    Map<String, TestReports> reports = new TreeMap<>();
    for (Map.Entry<Path, Source> each : sources.entrySet()) {
      TestReports one = TestReports.in(each.getKey(), each.getValue().since());
      TestReports before = reports.get(each.getValue().tool());
      reports.put(each.getValue().tool(), before == null ? one : before.plus(one));
    }
    TestDoubts doubts = new TestDoubts(module, runners);
    List<MojoEvent> broken = broken(events, reports);
    int seen = counts(reports) + unreadable(reports).size();
    List<GateResult> open = doubts.of(broken, seen, stale(reports), events.isEmpty());
    if (seen == 0) {
      return open.isEmpty()
          ? GateResult.skipped(TOOL, SkipReason.NO_SURFACE, "no tests")
          : result(runners, reports, List.of(), List.of(), open);
    }
    CaseChanges changes = open.isEmpty() ? changes(reports) : CaseChanges.NONE;
    GateResult result = measured(runners, reports, changes, open);
    if (Outcome.of(result.evidence()).equals(Outcome.PASS)) {
      memory.keep(list(reports, false));
    }
    return result;
  }

  private record Source(String tool, Instant since) {
    Source earlier(Source that) {
      return that.since.isBefore(since) ? that : this;
    }
  }

  private Map<Path, Source> sources(List<MojoEvent> runners) {
    Map<Path, Source> sources = new TreeMap<>();
    for (MojoEvent runner : runners) {
      if (!runner.setting("reportsDirectory").isEmpty()) {
        Path directory = Path.of(runner.setting("reportsDirectory"));
        Source source = new Source(TestDoubts.tool(runner), runner.startedOn());
        Source before = sources.get(directory);
        sources.put(directory, before == null ? source : before.earlier(source));
      }
    }
    for (Path one : policy.reports()) {
      sources.putIfAbsent(one, new Source(ELSEWHERE, policy.since()));
    }
    return sources;
  }

  private static List<MojoEvent> broken(List<MojoEvent> events, Map<String, TestReports> reports) {
    boolean failed = false;
    for (TestReports one : reports.values()) {
      failed |= !one.cases().failures().isEmpty();
    }
    List<MojoEvent> broken = new ArrayList<>();
    for (MojoEvent event : events) {
      if (broke(event, failed)) {
        broken.add(event);
      }
    }
    return broken;
  }

  /** Failsafe keeps a crash for its second goal. Failed tests explain one kind of failure only. */
  private static boolean broke(MojoEvent event, boolean failed) {
    boolean judge = event.plugin().equals("maven-failsafe-plugin") && event.goal().equals("verify");
    boolean plain = event.failure().isPresent() && plain(event.failure().get());
    return event.failure().isPresent()
        && (judge || isRunner(event.plugin(), event.goal()))
        && !(failed && plain);
  }

  private static boolean plain(String said) {
    return said.contains(PLAIN) && !MORE.matcher(PLACES.matcher(said).replaceAll("")).find();
  }

  private static int counts(Map<String, TestReports> reports) {
    int counts = 0;
    for (TestReports one : reports.values()) {
      counts += one.cases().total();
    }
    return counts;
  }

  private static int stale(Map<String, TestReports> reports) {
    int stale = 0;
    for (TestReports one : reports.values()) {
      stale += one.stale();
    }
    return stale;
  }

  private static List<String> unreadable(Map<String, TestReports> reports) {
    List<String> unreadable = new ArrayList<>();
    for (TestReports one : reports.values()) {
      unreadable.addAll(one.unreadable());
    }
    return unreadable;
  }

  private static CaseList list(Map<String, TestReports> reports, boolean skipped) {
    CaseList list = CaseList.NONE;
    for (Map.Entry<String, TestReports> one : reports.entrySet()) {
      list = list.with(one.getKey(), one.getValue().cases(), skipped);
    }
    return list;
  }

  private CaseChanges changes(Map<String, TestReports> reports) throws IOException {
    if (policy.vanished() == Vanished.OFF || !unreadable(reports).isEmpty()) {
      return CaseChanges.NONE;
    }
    CaseList now = list(reports, true);
    Optional<CaseList> base = memory.base();
    return base.isPresent() ? CaseChanges.between(base.get(), now) : CaseChanges.NONE;
  }

  private GateResult measured(
      List<MojoEvent> runners,
      Map<String, TestReports> reports,
      CaseChanges changes,
      List<GateResult> open) {
    List<Evidence> evidence = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    boolean strict = policy.vanished() == Vanished.FAIL;
    if (counts(reports) > 0) {
      evidence.add(run(reports, strict ? changes.vanished().size() : 0));
    }
    for (Map.Entry<String, TestReports> one : reports.entrySet()) {
      String again = TestFindings.again(one.getKey());
      findings.addAll(TestFindings.failures(one.getValue().cases(), again));
    }
    findings.addAll(TestFindings.changes(changes, strict));
    String tool = String.join("+", reports.keySet());
    for (String problem : unreadable(reports)) {
      evidence.add(new Unmeasured(tool, "unreadable report: " + problem));
      findings.add(TestFindings.unreadable(problem));
    }
    return result(runners, reports, evidence, findings, open);
  }

  private TestRun run(Map<String, TestReports> reports, int vanished) {
    List<String> tools = new ArrayList<>();
    TestCases all = TestCases.NONE;
    for (Map.Entry<String, TestReports> one : reports.entrySet()) {
      if (one.getValue().cases().total() > 0) {
        tools.add(one.getKey());
        all = all.plus(one.getValue().cases());
      }
    }
    List<TestCase> smoke = policy.smoke(all);
    long millis = 0;
    for (TestCase one : smoke) {
      millis += one.millis();
    }
    return new TestRun(
        String.join("+", tools),
        Basis.MEASURED,
        all.passed(),
        all.failures().size(),
        all.flaky(),
        all.skipped(),
        policy.floor(),
        vanished,
        smoke.size(),
        (int) Math.min(Integer.MAX_VALUE, millis));
  }

  private static GateResult result(
      List<MojoEvent> runners,
      Map<String, TestReports> reports,
      List<Evidence> evidence,
      List<Finding> findings,
      List<GateResult> open) {
    List<Evidence> all = new ArrayList<>(evidence);
    List<Finding> found = new ArrayList<>(findings);
    for (GateResult one : open) {
      all.addAll(one.evidence());
      found.addAll(one.findings());
    }
    List<Path> files = new ArrayList<>();
    for (TestReports one : reports.values()) {
      files.addAll(one.files());
    }
    return new GateResult(all, found, MojoEvent.tools(runners), files);
  }
}
