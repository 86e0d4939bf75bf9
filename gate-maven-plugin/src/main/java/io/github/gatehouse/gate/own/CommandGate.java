package io.github.gatehouse.gate.own;

import io.github.gatehouse.gate.cases.TestCase;
import io.github.gatehouse.gate.cases.TestCases;
import io.github.gatehouse.gate.cases.TestReport;
import io.github.gatehouse.gate.fork.LiveTrees;
import io.github.gatehouse.gate.own.json.SarifResults;
import io.github.gatehouse.gate.own.report.CheckstyleXml;
import io.github.gatehouse.gate.own.report.Hit;
import io.github.gatehouse.gate.own.report.MatchedLines;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Runs a command and judges by its report; by its exit code only where it has none. */
public final class CommandGate {
  /** What a tool prints beyond this is not kept, in bytes. */
  private static final long LOG_BYTES = 8L << 20;

  private static final int SHOWN = 200;

  /** A longer command is not repeated, in characters. */
  private static final int MOST_SAID = 500;

  private final CommandSpec spec;
  private final Path root;
  private final Path log;

  /**
   * A gate for one module.
   *
   * @param root places are named relative to it
   * @param output directory for the log
   */
  public CommandGate(CommandSpec spec, Path root, Path output) {
    this.spec = spec;
    this.root = root;
    this.log = output.resolve(spec.gate().id() + ".log");
  }

  /**
   * Measures; a tool that cannot be started, hangs or leaves no report is inconclusive, and so is
   * output that is to be searched and was not kept whole.
   *
   * @param live knows the tool while it runs
   */
  public GateResult measure(LiveTrees live) throws InterruptedException {
    Optional<FileTime> before = spec.report().flatMap(CommandGate::written);
    ToolProcess.End end;
    try {
      end = new ToolProcess(spec.run(), spec.directory(), spec.limit(), log, LOG_BYTES).run(live);
    } catch (IOException e) {
      return unmeasured("cannot be run: " + e.getMessage(), List.of());
    }
    if (end.exit().isEmpty()) {
      return unmeasured("did not end within " + spec.limit().toSeconds() + " s", List.of(log));
    }
    int exit = end.exit().get();
    if (spec.format() == ReportFormat.EXIT) {
      return byExit(exit);
    }
    if (spec.report().isEmpty() && end.unkept().isPresent()) {
      return unsearched(end.unkept().get());
    }
    if (spec.report().isPresent() && before.equals(spec.report().flatMap(CommandGate::written))) {
      String what = before.isPresent() ? "wrote no new report" : "wrote no report";
      return unmeasured(what + "; exit code " + exit, List.of(log));
    }
    try {
      return byReport(exit);
    } catch (IOException e) {
      return unmeasured("left a report that is not read: " + e.getMessage(), reports());
    }
  }

  private static Optional<FileTime> written(Path report) {
    try {
      return Optional.of(Files.getLastModifiedTime(report));
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  private GateResult byExit(int exit) {
    SortedMap<String, Integer> codes = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    if (exit != 0) {
      codes.put("exit code " + exit, 1);
      String what = spec.tool() + " ended with exit code " + exit + "; it printed: " + lastLine();
      findings.add(GateFinding.OWN_FAILED.of(what, spec.gate().id(), fix()));
    }
    return result(new LintRun(spec.tool(), Basis.MEASURED, 1, codes, 0), findings);
  }

  private GateResult byReport(int exit) throws IOException {
    Path read = spec.report().orElse(log);
    GateResult result =
        switch (spec.format()) {
          case JUNIT -> tests(TestReport.read(read));
          case SARIF -> hits(SarifResults.read(read));
          case CHECKSTYLE -> hits(CheckstyleXml.read(read));
          default -> hits(MatchedLines.read(read, spec.search()));
        };
    boolean silent = exit != 0 && Outcome.of(result.evidence()).equals(Outcome.PASS);
    return silent
        ? unmeasured("ended with exit code " + exit + ", and its report shows no reason", reports())
        : result;
  }

  private GateResult tests(TestCases cases) {
    List<Finding> findings = new ArrayList<>();
    List<String> names = cases.failed();
    List<TestCase> failures = cases.failures();
    for (int i = 0; i < Math.min(SHOWN, names.size()); i++) {
      String message = failures.get(i).message();
      findings.add(
          GateFinding.OWN_FAILED.of(message.isEmpty() ? "failed" : message, names.get(i), fix()));
    }
    TestRun run =
        new TestRun(
            spec.tool(),
            Basis.MEASURED,
            cases.passed(),
            failures.size(),
            cases.flaky(),
            cases.skipped(),
            1);
    return result(run, findings);
  }

  private GateResult hits(List<Hit> hits) {
    SortedMap<String, Integer> rules = new TreeMap<>();
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    for (Hit hit : hits) {
      rules.merge(hit.rule(), 1, Integer::sum);
      String place = relative(hit.place());
      int times = seen.merge(place, 1, Integer::sum);
      if (findings.size() < SHOWN) {
        String where = times == 1 ? place : place + " (" + times + ")";
        String what = hit.message().isEmpty() ? hit.rule() : hit.message();
        findings.add(GateFinding.OWN_FAILED.of(what, where, fix()));
      }
    }
    int more = hits.size() - SHOWN;
    if (more > 0) {
      findings.add(GateFinding.OWN_FAILED.of(more + " more results", "", fix()));
    }
    LintRun run = new LintRun(spec.tool(), Basis.MEASURED, 1, rules, spec.allowed());
    return result(run, findings);
  }

  private String relative(String place) {
    String plain = place.replaceFirst("^file:/+", "/").replace('\\', '/');
    String prefix = root.toString().replace('\\', '/') + "/";
    return plain.startsWith(prefix) ? plain.substring(prefix.length()) : plain;
  }

  private GateResult result(Evidence evidence, List<Finding> findings) {
    return GateResult.of(evidence, findings).with(reports());
  }

  private List<Path> reports() {
    List<Path> reports = new ArrayList<>();
    spec.report().filter(Files::isRegularFile).ifPresent(reports::add);
    reports.add(log);
    return reports;
  }

  private GateResult unsearched(String why) {
    String report = "<report>target/" + spec.gate().id() + ".txt</report>";
    String fix = "let it write what is searched to a file, and name that: " + report;
    return unmeasured(why + ", and the rest was not searched", List.of(log), fix);
  }

  private GateResult unmeasured(String what, List<Path> reports) {
    return unmeasured(what, reports, fix());
  }

  private GateResult unmeasured(String what, List<Path> reports, String fix) {
    String said = spec.tool() + " " + what;
    String command = said + "; the command: " + String.join(" ", spec.run());
    String whole = command.length() > MOST_SAID ? said : command;
    Finding finding = GateFinding.OWN_UNMEASURED.of(whole, spec.gate().id(), fix);
    return GateResult.unmeasured(spec.tool(), finding).with(reports);
  }

  private String fix() {
    return spec.fix().isBlank() ? "see " + relative(log.toString()) : spec.fix();
  }

  private String lastLine() {
    try {
      String text = Files.size(log) > LOG_BYTES / 8 ? "" : Files.readString(log);
      return text.strip().lines().reduce((a, b) -> b).orElse("nothing");
    } catch (IOException noText) {
      return "what is no text";
    }
  }
}
