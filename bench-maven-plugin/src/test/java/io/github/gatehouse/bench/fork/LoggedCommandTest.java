package io.github.gatehouse.bench.fork;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedCommandTest {
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @TempDir private Path top;

  @Test
  void outputAndErrorsGoToTheLogAndTheCodeIsTheAnswer() throws Exception {
    assertThat(run("echo $PLANTED; echo two >&2; exit 3", LIMIT)).contains(3);

    assertThat(log()).hasContent("one\ntwo\n");
  }

  @Test
  void aVariableWithoutAValueIsRemoved() throws Exception {
    assertThat(run("echo ${HOME-none}", LIMIT)).contains(0);

    assertThat(log()).hasContent("none\n");
  }

  @Test
  void whatTakesTooLongIsKilledWithAllItStarted() throws Exception {
    assertThat(run("echo $$; sleep 600 & wait", Duration.ofSeconds(2))).isEmpty();

    long pid = Long.parseLong(Files.readString(log()).strip());
    Optional<ProcessHandle> shell = ProcessHandle.of(pid);
    if (shell.isPresent()) {
      shell.get().onExit().get(10, TimeUnit.SECONDS);
    }
    assertThat(ProcessHandle.current().descendants().map(ProcessHandle::pid)).doesNotContain(pid);
  }

  @Test
  void whatCannotBeStartedSaysSo() {
    assertThatThrownBy(
            () -> new LoggedCommand(List.of("/no/such/program"), top, Map.of(), log(), LIMIT).run())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("/no/such/program");
  }

  private Optional<Integer> run(String script, Duration limit) throws Exception {
    return new LoggedCommand(
            List.of("/bin/sh", "-c", script),
            top,
            Map.of("PLANTED", Optional.of("one"), "HOME", Optional.empty()),
            log(),
            limit)
        .run();
  }

  private Path log() {
    return top.resolve("logs/it.log");
  }
}
