package io.github.gatehouse.gate.observe;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reasons not to believe a count of tests: flags that leave tests out, and runners that broke. */
final class TestDoubts {
  private TestDoubts() {}

  /**
   * Every reason there is.
   *
   * @param broken mojos that failed although no report shows a failed test
   * @param uncounted true where no test reported
   */
  static List<GateResult> of(
      ModuleState module, List<MojoEvent> runners, List<MojoEvent> broken, boolean uncounted) {
    List<GateResult> doubts = new ArrayList<>();
    if (module.testSources()) {
      for (MojoEvent runner : runners) {
        flag(runner).ifPresent(flag -> doubts.add(skipped(module, runner, flag)));
      }
    }
    for (MojoEvent runner : broken) {
      // Reports without a failure do not explain it: tests that never ran are missing from them.
      String how = uncounted ? " failed without a report: " : " failed and no test did: ";
      doubts.add(unmeasured(module, runner, tool(runner) + how + runner.failure().orElse("")));
    }
    if (doubts.isEmpty() && uncounted && module.testSources()) {
      doubts.add(silent(module, runners));
    }
    return doubts;
  }

  private static GateResult silent(ModuleState module, List<MojoEvent> runners) {
    String what =
        runners.isEmpty()
            ? "there are test sources, and no test runner ran"
            : "there are test sources, and no test reported";
    return GateResult.unmeasured(
        runners.isEmpty() ? "maven" : tool(runners.get(0)),
        GateFinding.TESTS_UNMEASURED.of(what, module.id(), "mvn verify"));
  }

  private static Optional<String> flag(MojoEvent runner) {
    boolean failsafe = tool(runner).equals("failsafe");
    if (runner.on("skip")) {
      return Optional.of("maven.test.skip is true");
    }
    if (runner.on("skipTests")) {
      return Optional.of("skipTests is true");
    }
    if (runner.on("skipITs")) {
      return Optional.of("skipITs is true");
    }
    if (runner.on("skipExec")) {
      return Optional.of("maven.test.skip.exec is true");
    }
    String selection = runner.setting("test");
    return selection.isEmpty()
        ? Optional.empty()
        : Optional.of((failsafe ? "-Dit.test" : "-Dtest") + " selects only " + selection);
  }

  private static GateResult skipped(ModuleState module, MojoEvent runner, String flag) {
    return GateResult.unmeasured(
        tool(runner), GateFinding.TESTS_SKIPPED.of(flag, module.id(), "mvn verify, without it"));
  }

  private static GateResult unmeasured(ModuleState module, MojoEvent runner, String what) {
    return GateResult.unmeasured(
        tool(runner), GateFinding.TESTS_UNMEASURED.of(what, module.id(), "mvn -e verify"));
  }

  private static String tool(MojoEvent runner) {
    return runner.plugin().replaceAll("maven-|-plugin", "");
  }
}
