package io.github.gatehouse.gate.observe;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reasons not to believe a count of tests: flags that leave tests out, and runners that broke. */
final class TestDoubts {
  private static final String FAILSAFE = "failsafe";
  private static final String AGAIN = "mvn verify";
  private static final String UNCACHED = "mvn clean verify -Dmaven.build.cache.enabled=false";

  private final ModuleState module;
  private final List<MojoEvent> runners;

  TestDoubts(ModuleState module, List<MojoEvent> runners) {
    this.module = module;
    this.runners = runners;
  }

  /**
   * Every reason there is.
   *
   * @param broken mojos that failed although no report shows a failed test
   * @param counted cases in all reports
   * @param stale reports of an earlier build
   * @param nothing true where no mojo at all ran in the module
   */
  List<GateResult> of(List<MojoEvent> broken, int counted, int stale, boolean nothing) {
    List<GateResult> doubts = new ArrayList<>();
    if (module.testSources()) {
      for (MojoEvent runner : runners) {
        flag(runner).ifPresent(flag -> doubts.add(skipped(runner, flag)));
      }
    }
    for (MojoEvent runner : broken) {
      // Reports without a failure do not explain it: tests that never ran are missing from them.
      boolean beside = runner.failure().filter(said -> said.contains(TestsGate.PLAIN)).isPresent();
      String why = beside ? " failed, and not for its tests alone: " : " failed and no test did: ";
      String how = counted == 0 ? " failed without a report: " : why;
      doubts.add(unmeasured(runner, tool(runner) + how + runner.failure().orElse("")));
    }
    for (MojoEvent runner : runners) {
      crashed(runner).ifPresent(what -> doubts.add(unmeasured(runner, what)));
    }
    if (doubts.isEmpty() && counted == 0 && module.testSources()) {
      doubts.add(silent(stale, nothing));
    }
    return doubts;
  }

  /** Where failures are ignored, a runner whose JVM died succeeds; it leaves a dump, or says so. */
  private static Optional<String> crashed(MojoEvent runner) {
    boolean failsafe = tool(runner).equals(FAILSAFE);
    String reports = runner.setting("reportsDirectory");
    if (!(failsafe || runner.on("testFailureIgnore")) || reports.isEmpty()) {
      return Optional.empty();
    }
    Instant since = runner.startedOn().truncatedTo(ChronoUnit.SECONDS);
    Path summary = Path.of(runner.setting("summaryFile"));
    try {
      Optional<String> dump = dump(Path.of(reports), since);
      return dump.isEmpty() && failsafe && written(summary, since)
          ? FailsafeSummary.problem(summary)
          : dump;
    } catch (IOException e) {
      return Optional.of("its reports cannot be read: " + e.getMessage());
    }
  }

  private static boolean written(Path file, Instant since) throws IOException {
    return Files.isRegularFile(file)
        && !Files.getLastModifiedTime(file).toInstant().isBefore(since);
  }

  private static Optional<String> dump(Path reports, Instant since) throws IOException {
    if (!Files.isDirectory(reports)) {
      return Optional.empty();
    }
    try (DirectoryStream<Path> dumps = Files.newDirectoryStream(reports, "*.dump")) {
      for (Path dump : dumps) {
        if (written(dump, since)) {
          return Optional.of(
              "the runner does not say how it ended, and a fork left " + dump.getFileName());
        }
      }
      return Optional.empty();
    }
  }

  private GateResult silent(int stale, boolean nothing) {
    if (runners.isEmpty()) {
      String what = "there are test sources, and no test runner ran";
      return nothing
          ? unmeasured("maven", what + ": nothing ran here, as with a build cache", UNCACHED)
          : unmeasured("maven", what, AGAIN);
    }
    MojoEvent runner = runners.get(0);
    String what = "there are test sources, and no test reported";
    if (runner.on("disableXmlReport")) {
      return unmeasured(tool(runner), what + ": disableXmlReport is true", "remove it");
    }
    String old = stale == 0 ? "" : "; reports of an earlier build: " + stale;
    return unmeasured(tool(runner), what + old, "mvn clean verify");
  }

  private static Optional<String> flag(MojoEvent runner) {
    boolean failsafe = tool(runner).equals(FAILSAFE);
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
    if (!selection.isEmpty()) {
      return Optional.of((failsafe ? "-Dit.test" : "-Dtest") + " selects only " + selection);
    }
    String part = runner.setting(SelectedTests.SETTING);
    return part.isEmpty() ? Optional.empty() : Optional.of(part + " selects only a part");
  }

  private GateResult skipped(MojoEvent runner, String flag) {
    return GateResult.unmeasured(
        tool(runner), GateFinding.TESTS_SKIPPED.of(flag, module.id(), "mvn verify, without it"));
  }

  private GateResult unmeasured(MojoEvent runner, String what) {
    return unmeasured(tool(runner), what, "mvn -e verify");
  }

  private GateResult unmeasured(String tool, String what, String fix) {
    return GateResult.unmeasured(tool, GateFinding.TESTS_UNMEASURED.of(what, module.id(), fix));
  }

  /** {@code surefire} or {@code failsafe}. */
  static String tool(MojoEvent runner) {
    return runner.plugin().replaceAll("maven-|-plugin", "");
  }
}
