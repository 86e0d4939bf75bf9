package io.github.gatehouse.gate.lint.report;

import io.github.gatehouse.gate.lint.LintFinding;
import io.github.gatehouse.gate.lint.LinterRun;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.receipts.model.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together what the executions of each linter left in one module. The verdict of its own goals
 * is the policy: what did not fail them is what the project accepts.
 *
 * @param module {@code groupId:artifactId}
 * @param surface true where the module has main code: then a linter without a report is no answer
 * @param refused what it means that a goal failed
 */
public record LintHarvest(String module, boolean surface, LinterRun.Verdict refused) {
  /** One run for each linter that has something to say, in the order of {@link LintReport}. */
  public List<LinterRun> runs(List<LintReading> readings) {
    List<LinterRun> runs = new ArrayList<>();
    for (LintReport report : LintReport.values()) {
      List<LintReading> own = readings.stream().filter(one -> one.report() == report).toList();
      if (!own.isEmpty()) {
        run(own).ifPresent(runs::add);
      }
    }
    return runs;
  }

  private Optional<LinterRun> run(List<LintReading> readings) {
    String tool = readings.get(0).report().tool();
    Optional<String> broken =
        readings.stream().map(LintReading::broken).filter(text -> !text.isEmpty()).findFirst();
    if (broken.isPresent()) {
      return Optional.of(unmeasured(readings, "the report of " + tool + ": " + broken.get()));
    }
    Optional<LintReading> silent = silent(readings);
    if (silent.isPresent()) {
      String why = failure(readings).map(text -> ": " + text).orElse("");
      return surface
          ? Optional.of(unmeasured(readings, tool + " left no report" + why))
          : Optional.empty();
    }
    if (readings.stream().allMatch(LintReading::toldToSkip)) {
      return Optional.of(unmeasured(readings, tool + " is told to skip"));
    }
    List<LintFinding> found = together(readings);
    if (failure(readings).isPresent() && found.isEmpty()) {
      String what = tool + " failed and reports no warning: " + failure(readings).get();
      return Optional.of(unmeasured(readings, what));
    }
    List<Path> files =
        readings.stream().filter(one -> one.findings().isPresent()).map(LintReading::file).toList();
    LinterRun.Verdict verdict =
        failure(readings).isPresent() ? refused : LinterRun.Verdict.ACCEPTED;
    return Optional.of(
        LinterRun.of(by(readings), verdict, found).with(files.stream().distinct().toList()));
  }

  /** A goal that only judges finds the report that the goal before it has written. */
  private static Optional<LintReading> silent(List<LintReading> readings) {
    List<Path> written = new ArrayList<>();
    for (LintReading one : readings) {
      if (one.findings().isPresent()) {
        written.add(one.file());
      } else if (one.silent() && !written.contains(one.file())) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> failure(List<LintReading> readings) {
    return readings.stream().flatMap(one -> one.event().failure().stream()).findFirst();
  }

  /** What several executions find is one finding, and what one finds twice is two. */
  private static List<LintFinding> together(List<LintReading> readings) {
    Map<LintFinding, Integer> most = new LinkedHashMap<>();
    for (LintReading reading : readings) {
      Map<LintFinding, Integer> own = new LinkedHashMap<>();
      reading.findings().orElse(List.of()).forEach(one -> own.merge(one, 1, Integer::sum));
      own.forEach((one, count) -> most.merge(one, count, Math::max));
    }
    List<LintFinding> all = new ArrayList<>();
    most.forEach(
        (one, count) -> {
          for (int i = 0; i < count; i++) {
            all.add(one.saying(one.message()));
          }
        });
    return all;
  }

  private LinterRun unmeasured(List<LintReading> readings, String what) {
    return LinterRun.unmeasured(
        by(readings), GateFinding.LINT_UNMEASURED.of(what, module, "mvn -e verify"));
  }

  private static Tool by(List<LintReading> readings) {
    LintReading last = readings.get(readings.size() - 1);
    return new Tool(last.report().tool(), last.event().version());
  }
}
