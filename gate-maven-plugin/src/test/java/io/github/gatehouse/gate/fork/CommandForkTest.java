package io.github.gatehouse.gate.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CommandForkTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path directory;

  private Path log;

  @BeforeEach
  void anEmptyLog() throws IOException {
    log = Files.createFile(directory.resolve("log"));
  }

  private CommandFork.Answer run(Map<String, Optional<String>> environment, String script)
      throws Exception {
    return new CommandFork(List.of("sh", "-c", script), directory, environment, log, LONG)
        .run(new LiveTrees(Duration.ofMillis(500)));
  }

  /** The processes whose ids stand in the log, as soon as both do. */
  private List<ProcessHandle> processes() throws Exception {
    List<String> lines = Files.readAllLines(log);
    while (lines.size() < 2) {
      TimeUnit.MILLISECONDS.timedJoin(Thread.currentThread(), 20);
      lines = Files.readAllLines(log);
    }
    return lines.stream()
        .map(line -> Long.parseLong(line.split(" ")[1]))
        .flatMap(id -> ProcessHandle.of(id).stream())
        .toList();
  }

  @Test
  void outputIsAppendedAndTheExitCodeComesBack() throws Exception {
    Files.writeString(log, "before\n");
    CommandFork.Answer answer = run(Map.of(), "echo out; echo err >&2; exit 3");
    assertThat(answer).isEqualTo(new CommandFork.Answer(CommandFork.End.EXITED, 3));
    assertThat(log).hasContent("before\nout\nerr\n");
  }

  @Test
  void variablesAreSetAndTakenAway() throws Exception {
    Map<String, Optional<String>> environment =
        Map.of(
            "COLOUR",
            Optional.of("red"),
            "PATH",
            Optional.of("/usr/bin:/bin"),
            "HOME",
            Optional.empty());
    run(environment, "echo $COLOUR ${HOME-none}");
    assertThat(log).hasContent("red none\n");
  }

  @Test
  void theStandardInputIsAtItsEnd() throws Exception {
    assertThat(run(Map.of(), "cat; echo end").exit()).isZero();
    assertThat(log).hasContent("end\n");
  }

  @Test
  void whatDoesNotEndInTimeIsEndedWithAllItStarted() throws Exception {
    CommandFork.Answer answer =
        TreeMain.fork(log, Duration.ofSeconds(1)).run(new LiveTrees(Duration.ofMillis(500)));
    assertThat(answer.end()).isEqualTo(CommandFork.End.LATE);
    assertThat(Files.readAllLines(log)).hasSize(2);
    assertThat(processes()).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void whatACommandLeavesBehindIsEndedWithIt() throws Exception {
    CommandFork.Answer answer =
        run(Map.of(), "sleep 600 & echo outer $!; echo inner $$; sleep 1; exit 0");
    assertThat(answer.exit()).isZero();
    assertThat(processes()).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void aCommandThatNeverStopsWritingIsEnded() throws Exception {
    assertThat(run(Map.of(), "yes").end()).isEqualTo(CommandFork.End.LOUD);
  }

  @Test
  void whoeverIsInterruptedLeavesNothingBehind() throws Exception {
    Thread asking =
        new Thread(
            () ->
                assertThatThrownBy(
                        () -> TreeMain.fork(log, LONG).run(new LiveTrees(Duration.ofMillis(500))))
                    .isInstanceOf(InterruptedException.class));
    asking.start();
    List<ProcessHandle> processes = processes();
    assertThat(processes).hasSize(2);
    asking.interrupt();
    asking.join();
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void aJvmThatIsEndedTakesItsProcessesWithIt() throws Exception {
    Path classes =
        Path.of(TreeMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path main =
        Path.of(CommandFork.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Process jvm =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classes + java.io.File.pathSeparator + main,
                TreeMain.class.getName(),
                log.toString())
            .inheritIO()
            .start();
    List<ProcessHandle> processes = processes();
    assertThat(processes).hasSize(2);
    jvm.destroy();
    assertThat(jvm.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void afterTheEndNothingIsStartedAnyMore() {
    LiveTrees live = new LiveTrees(Duration.ofMillis(500));
    live.endAll();
    assertThatThrownBy(() -> TreeMain.fork(log, LONG).run(live)).isInstanceOf(IOException.class);
    assertThat(log).isEmptyFile();
  }

  @Test
  void aProgramThatIsNotThereIsAnError() {
    CommandFork fork = new CommandFork(List.of("no-such-program"), directory, Map.of(), log, LONG);
    assertThatThrownBy(() -> fork.run(new LiveTrees(Duration.ofMillis(500))))
        .isInstanceOf(IOException.class);
  }
}
