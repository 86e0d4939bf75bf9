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
      String how = counted == 0 ? " failed without a report: " : " failed and no test did: ";
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

  /** Where failures are ignored, a runner whose JVM died succeeds; it leaves a dump. */
  private static Optional<String> crashed(MojoEvent runner) {
    Path reports = Path.of(runner.setting("reportsDirectory"));
    if (!runner.on("testFailureIgnore") || !Files.isDirectory(reports)) {
      return Optional.empty();
    }
    Instant since = runner.startedOn().truncatedTo(ChronoUnit.SECONDS);
    try (DirectoryStream<Path> dumps = Files.newDirectoryStream(reports, "*.dump")) {
      for (Path dump : dumps) {
        if (!Files.getLastModifiedTime(dump).toInstant().isBefore(since)) {
          return Optional.of(
              "testFailureIgnore hides how it ended, and a fork left " + dump.getFileName());
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("its directory of reports cannot be listed: " + e.getMessage());
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
