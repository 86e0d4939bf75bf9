package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.lint.report.LintReading;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.observe.SelectedTests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.plugin.MojoExecution;

/** What the mojos of a build did, module by module. Several threads write. */
final class BuildLog {
  private final Map<MojoExecution, Instant> running = new ConcurrentHashMap<>();
  private final Map<MojoExecution, Map<String, String>> settings = new ConcurrentHashMap<>();
  private final List<MojoEvent> events = new ArrayList<>();
  private final List<LintReading> readings = new ArrayList<>();

  void started(ExecutionEvent event) {
    MojoExecution mojo = event.getMojoExecution();
    running.put(mojo, Instant.now());
    if (MojoSettings.wanted(mojo)) {
      // Read before the mojo runs: some of what it is told can be gone afterwards.
      Map<String, String> said = MojoSettings.of(event.getSession(), mojo);
      Optional<String> part = SelectedTests.by(event.getSession().getUserProperties());
      if (part.isPresent()) {
        said.put(SelectedTests.SETTING, part.get());
      }
      settings.put(mojo, said);
    }
  }

  void finished(ExecutionEvent event) {
    MojoExecution mojo = event.getMojoExecution();
    Instant startedOn = running.remove(mojo);
    Map<String, String> said = settings.remove(mojo);
    Exception failure = event.getException();
    MojoEvent one =
        new MojoEvent(
            SessionFacts.id(event.getProject()),
            mojo.getArtifactId(),
            String.valueOf(mojo.getVersion()),
            mojo.getGoal(),
            startedOn == null ? Instant.now() : startedOn,
            said == null ? Map.of() : said,
            failure == null ? Optional.empty() : Optional.of(Failures.message(failure)));
    // Now, since another execution of the same linter can write over its report. Of all linters'
    // goals the settings were read.
    Optional<LintReading> reading =
        said == null
            ? Optional.empty()
            : LintReading.of(one, ModuleDirectory.of(event.getProject()));
    synchronized (events) {
      events.add(one);
      if (reading.isPresent()) {
        readings.add(reading.get());
      }
    }
  }

  /** What the linters of one module left, in order. */
  List<LintReading> linters(String module) {
    synchronized (events) {
      List<LintReading> own = new ArrayList<>();
      for (LintReading one : readings) {
        if (one.event().module().equals(module)) {
          own.add(one);
        }
      }
      return own;
    }
  }

  /** The events of one module, in order. */
  List<MojoEvent> of(String module) {
    synchronized (events) {
      List<MojoEvent> own = new ArrayList<>();
      for (MojoEvent event : events) {
        if (event.module().equals(module)) {
          own.add(event);
        }
      }
      return own;
    }
  }
}
