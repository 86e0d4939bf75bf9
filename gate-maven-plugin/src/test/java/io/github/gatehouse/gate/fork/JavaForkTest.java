package io.github.gatehouse.gate.fork;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaForkTest {
  private static final Duration LONG = Duration.ofMinutes(2);

  private static JavaFork fork(String main, Duration limit, String... options) throws Exception {
    Path classes =
        Path.of(EchoMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new JavaFork(List.of(classes), List.of(options), main, limit);
  }

  private static JavaFork echo(String... options) throws Exception {
    return fork(EchoMain.class.getName(), LONG, options);
  }

  @Test
  void outputErrorsAndExitCodeComeBackApart() throws Exception {
    JavaFork.Answer answer = echo("-Dcolour=red").run(List.of("a", "b"));
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.out().lines()).containsExactly("[a]", "[b]");
    assertThat(answer.errors().strip()).isEqualTo("red");
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    List<String> odd =
        List.of("a b", "", "\"q\"", "back\\slash\\", "# no comment", "@file", "'", "*");
    assertThat(echo().run(odd).out().lines())
        .containsExactlyElementsOf(odd.stream().map(one -> "[" + one + "]").toList());
  }

  @Test
  void moreArgumentsThanACommandLineHoldsArrive() throws Exception {
    List<String> many = Collections.nCopies(25_600, "src/main/java/of/a/large/module/Source.java");
    assertThat(echo().run(many).out().lines()).hasSize(25_600);
  }

  @Test
  void aMainClassThatIsNotThereIsAnAnswerAndNoVerdict() throws Exception {
    JavaFork.Answer answer = fork("no.such.Main", LONG).run(List.of());
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.errors()).contains("no.such.Main");
  }

  @Test
  void aProgramThatDoesNotEndInTimeIsEndedAndNamed() throws Exception {
    JavaFork fork = fork(EchoMain.class.getName(), Duration.ZERO);
    assertThatThrownBy(() -> fork.run(List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("EchoMain did not end within 0 s");
  }

  @Test
  void aProgramRunsInTheDirectoryItIsGiven(@TempDir Path directory) throws Exception {
    assertThat(fork(WhereMain.class.getName(), LONG).run(List.of(), directory).out().strip())
        .isEqualTo(directory.toRealPath().toString());
  }

  @Test
  void aProgramThatSaysTooMuchIsEndedWithWhatItStarted(@TempDir Path directory) throws Exception {
    Path started = directory.resolve("started");
    JavaFork fork = fork(ChatterMain.class.getName(), LONG);
    assertThatThrownBy(() -> fork.run(List.of(started.toString())))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("ChatterMain said more than " + JavaFork.MOST_SAID + " bytes");
    long child = Long.parseLong(Files.readString(started));
    ProcessHandle.of(child).ifPresent(one -> one.onExit().orTimeout(30, SECONDS).join());
    assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
  }
}
