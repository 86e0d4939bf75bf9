package io.github.gatehouse.gate.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.fork.LiveTrees;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.OwnGate;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CommandGateTest {
  private static final OwnGate ID = new OwnGate("own-tool");

  @TempDir Path directory;

  private static List<String> tool(String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> run = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-cp"));
    run.add(System.getProperty("java.class.path"));
    run.add(ToolMain.class.getName());
    run.addAll(List.of(arguments));
    return run;
  }

  private CommandSpec spec(List<String> run, ReportFormat format, String report, String pattern) {
    Optional<Path> file =
        report.isEmpty() ? Optional.empty() : Optional.of(directory.resolve(report));
    return new CommandSpec(
        ID, run, directory, Duration.ofSeconds(60), format, file, pattern, 0, "mend it");
  }

  private GateResult of(CommandSpec spec) throws InterruptedException {
    return new CommandGate(spec, directory, directory.resolve("log"))
        .measure(new LiveTrees(Duration.ofMillis(500)));
  }

  private GateResult exit(String... arguments) throws InterruptedException {
    return of(spec(tool(arguments), ReportFormat.EXIT, "", ""));
  }

  private static Status status(GateResult result) {
    return Outcome.of(result.evidence()).status();
  }

  private static String line(GateResult result) {
    return EvidenceLines.render("own-tool", result.evidence());
  }

  /** A tool that brings this text as its report. */
  private GateResult reporting(ReportFormat format, String text, String... more)
      throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("r"), text);
    Files.deleteIfExists(directory.resolve("r.out"));
    List<String> arguments = new ArrayList<>(List.of("write", source.toString()));
    arguments.addAll(List.of(more));
    return of(spec(tool(arguments.toArray(String[]::new)), format, "r.out", ""));
  }

  @Test
  void exitCodeZeroPassesAndAnyOtherFailsWithTheLastLine() throws InterruptedException {
    assertThat(status(exit("print", "fine"))).isEqualTo(Status.PASS);
    GateResult failed = exit("print", "first", "print", "no licence", "exit", "3");
    assertThat(line(failed)).isEqualTo("own-tool: java: 1 warning (exit code 3: 1)");
    Finding finding = failed.findings().get(0);
    assertThat(finding.what()).endsWith("it printed: no licence");
    assertThat(finding.where()).isEqualTo("own-tool");
    assertThat(finding.fix()).isEqualTo("mend it");
    assertThat(failed.reports()).containsExactly(directory.resolve("log/own-tool.log"));
  }

  @Test
  void noShellReadsTheArguments() throws InterruptedException, IOException {
    exit("print", "$(touch made); `touch made` > made & *");
    assertThat(directory.resolve("made")).doesNotExist();
    assertThat(Files.readString(directory.resolve("log/own-tool.log"))).startsWith("$(touch made)");
  }

  @Test
  void aProgramThatIsNotThereIsInconclusive() throws InterruptedException {
    GateResult result = of(spec(List.of("no-such-program"), ReportFormat.EXIT, "", ""));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("cannot be run");
  }

  @Test
  void aToolThatHangsIsEndedAndInconclusive() throws InterruptedException {
    CommandSpec hangs =
        new CommandSpec(
            ID,
            tool("print", "waiting", "hang", "600000"),
            directory,
            Duration.ofSeconds(2),
            ReportFormat.EXIT,
            Optional.empty(),
            "",
            0,
            "");
    GateResult result = of(hangs);
    assertThat(line(result)).contains("did not end within 2 s");
    assertThat(result.findings().get(0).fix()).isEqualTo("see log/own-tool.log");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatAToolLeavesInTheBackgroundEndsWithIt() throws InterruptedException, IOException {
    // Late enough not to be seen at the start, and there long enough to be seen after it.
    String script = "sleep 1; sleep 600 & echo $!; sleep 1";
    GateResult result = of(spec(List.of("sh", "-c", script), ReportFormat.EXIT, "", ""));
    assertThat(status(result)).isEqualTo(Status.PASS);
    long left = Long.parseLong(Files.readString(directory.resolve("log/own-tool.log")).strip());
    assertThat(ProcessHandle.of(left).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aToolEndsWithAllOthersAndThatIsNoVerdict() throws Exception {
    CommandSpec hangs = spec(tool("print", "waiting", "hang", "600000"), ReportFormat.EXIT, "", "");
    LiveTrees live = new LiveTrees(Duration.ofMillis(500));
    CommandGate gate = new CommandGate(hangs, directory, directory.resolve("log"));
    FutureTask<GateResult> measured = new FutureTask<>(() -> gate.measure(live));
    new Thread(measured).start();
    Path log = directory.resolve("log/own-tool.log");
    while (!Files.exists(log) || Files.size(log) == 0) {
      TimeUnit.MILLISECONDS.timedJoin(Thread.currentThread(), 20);
    }
    live.endAll();
    GateResult result = measured.get(30, TimeUnit.SECONDS);
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("all processes are being ended");
  }

  @Test
  void aFloodIsCutAndTheToolStillEnds() throws InterruptedException, IOException {
    assertThat(status(exit("flood", String.valueOf(40L << 20)))).isEqualTo(Status.PASS);
    assertThat(Files.size(directory.resolve("log/own-tool.log"))).isBetween(8L << 20, 9L << 20);
  }

  @Test
  void theReportJudgesAndNotTheCode() throws IOException, InterruptedException {
    String cases = "<testcase classname='a.B' name='one'/>";
    GateResult good = reporting(ReportFormat.JUNIT, "<testsuite>" + cases + "</testsuite>");
    assertThat(line(good)).isEqualTo("own-tool: java: 1/1 pass, 0 flaky, 0 skipped");
    String bad = cases.replace("/>", "><failure message='no'/></testcase>");
    GateResult failed =
        reporting(ReportFormat.JUNIT, "<testsuite>" + bad + "</testsuite>", "exit", "0");
    assertThat(status(failed)).isEqualTo(Status.FAIL);
    assertThat(failed.findings()).extracting(Finding::where).containsExactly("a.B#one");
  }

  @Test
  void aBadCodeThatTheReportDoesNotExplainIsInconclusive()
      throws IOException, InterruptedException {
    GateResult result = reporting(ReportFormat.SARIF, "{\"runs\":[{\"results\":[]}]}", "exit", "2");
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("exit code 2, and its report shows no reason");
  }

  @Test
  void aReportOfYesterdayIsNone() throws IOException, InterruptedException {
    Files.writeString(directory.resolve("r.out"), "{\"runs\":[]}");
    GateResult result = of(spec(tool("print", "x"), ReportFormat.SARIF, "r.out", ""));
    assertThat(line(result)).contains("wrote no new report, exit code 0");
    Files.delete(directory.resolve("r.out"));
    assertThat(line(of(spec(tool("print", "x"), ReportFormat.SARIF, "r.out", ""))))
        .contains("wrote no report, exit code 0");
  }

  @Test
  void aReportThatIsNoneIsInconclusive() throws IOException, InterruptedException {
    assertThat(status(reporting(ReportFormat.SARIF, "{\"runs\":[{")))
        .isEqualTo(Status.INCONCLUSIVE);
    assertThat(status(reporting(ReportFormat.CHECKSTYLE, "<!DOCTYPE x><checkstyle/>")))
        .isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void placesAreNamedFromTheRootAndEachOnce() throws IOException, InterruptedException {
    String error = "<error line='3' severity='error' source='x.RuleA' message='no'/>";
    String file =
        "<file name='" + directory.resolve("src/A.java") + "'>" + error + error + "</file>";
    GateResult result = reporting(ReportFormat.CHECKSTYLE, "<checkstyle>" + file + "</checkstyle>");
    assertThat(line(result)).isEqualTo("own-tool: java: 2 warnings (RuleA: 2)");
    assertThat(result.findings())
        .extracting(Finding::where)
        .containsExactly("src/A.java:3 RuleA", "src/A.java:3 RuleA (2)");
  }

  @Test
  void linesOfWhatItPrintedAreSearched() throws InterruptedException {
    String pattern = "^(?<file>[^:]+):(?<line>\\d+): (?<message>.*)$";
    GateResult result =
        of(spec(tool("print", "a.sh:7: bad", "print", "ok"), ReportFormat.LINES, "", pattern));
    assertThat(result.findings()).extracting(Finding::where).containsExactly("a.sh:7 match");
    assertThat(result.findings().get(0).what()).isEqualTo("bad");
  }

  @Test
  void whatWasPrintedBeyondTheBoundIsNotSearchedAndSoNothingIsKnown() throws InterruptedException {
    String[] much = {"repeat", String.valueOf(8L << 20), "print", "bad"};
    GateResult result = of(spec(tool(much), ReportFormat.LINES, "", "^bad$"));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result))
        .contains("printed more than 8388608 bytes, and the rest was not searched");
    assertThat(result.findings().get(0).fix())
        .endsWith("name that: <report>target/own-tool.txt</report>");
  }

  @Test
  void aReportIsSearchedWhateverIsPrintedBesideIt() throws IOException, InterruptedException {
    Path source = Files.writeString(directory.resolve("r"), "good\nbad\n");
    String[] much = {"repeat", String.valueOf(9L << 20), "write", source.toString()};
    GateResult result = of(spec(tool(much), ReportFormat.LINES, "r.out", "^bad$"));
    assertThat(result.findings()).extracting(Finding::where).containsExactly("output:2 match");
  }

  @Test
  void aLineThatIsNotSearchedWholeIsInconclusive() throws IOException, InterruptedException {
    String line = "x".repeat(2_000) + "bad";
    GateResult result = of(spec(tool("print", line), ReportFormat.LINES, "", "bad"));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(line(result)).contains("line 1 of own-tool.log has 2003 characters");
  }

  @Test
  void aCommandThatMakesNoSenseIsRefusedWithItsElement() {
    assertThatThrownBy(() -> spec(List.of(), ReportFormat.EXIT, "", ""))
        .hasMessageContaining("<run> of own-tool is empty");
    assertThatThrownBy(() -> spec(List.of("x"), ReportFormat.SARIF, "", ""))
        .hasMessageContaining("<report> of own-tool is missing");
    assertThatThrownBy(() -> spec(List.of("x"), ReportFormat.LINES, "", ""))
        .hasMessageContaining("<pattern> of own-tool is missing");
    assertThatThrownBy(() -> spec(List.of("x"), ReportFormat.LINES, "", "("))
        .hasMessageContaining("<pattern> is '('");
    assertThatThrownBy(() -> ReportFormat.of("xml")).hasMessageContaining("<format> is 'xml'");
  }
}
