package io.github.gatehouse.gate.fork;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptJvmsTest {
  private static final JavaFork TOOL = KeptJvmsOfTests.tool(Duration.ofMinutes(2));

  @TempDir Path directory;
  private KeptJvms jvms = KeptJvmsOfTests.fresh();

  @AfterEach
  void noJvmIsLeft() throws IOException {
    jvms.close();
  }

  private JavaFork.Answer ask(String... words) throws Exception {
    return jvms.run(TOOL, List.of(words));
  }

  private static long id(JavaFork.Answer answer) {
    return Long.parseLong(answer.out().lines().findFirst().orElseThrow());
  }

  /** True as soon as it has ended. */
  private static boolean ended(long id) throws Exception {
    CompletableFuture<?> end =
        ProcessHandle.of(id)
            .<CompletableFuture<?>>map(ProcessHandle::onExit)
            .orElseGet(() -> CompletableFuture.completedFuture(null));
    end.get(1, MINUTES);
    return true;
  }

  @Test
  void oneJvmAnswersRequestAfterRequest() throws Exception {
    JavaFork.Answer first = ask("echo", "one");
    JavaFork.Answer second = ask("echo", "two");
    assertThat(id(second)).isEqualTo(id(first)).isNotEqualTo(ProcessHandle.current().pid());
    assertThat(second.out().lines().skip(1)).containsExactly("[echo]", "[two]");
    assertThat(second.exit()).isZero();
  }

  @Test
  void eachAnswerHasItsOwnOutputErrorsAndCode() throws Exception {
    JavaFork.Answer said = ask("say");
    assertThat(said.exit()).isEqualTo(3);
    assertThat(said.out()).endsWith("to standard output" + System.lineSeparator());
    assertThat(said.errors().lines()).containsExactly("to error output", "ü");
    JavaFork.Answer silent = ask("echo");
    assertThat(silent.exit()).isZero();
    assertThat(silent.out().lines().skip(1)).containsExactly("[echo]");
    assertThat(silent.errors()).isEmpty();
    assertThat(ask("say").errors()).isEqualTo(said.errors());
  }

  @Test
  void argumentsArriveAsTheyWereGiven() throws Exception {
    String[] odd = {
      "echo", "", "a b", "\"q\"", "back\\slash\\", "# no", "@file", "'", "*", "ü€", ""
    };
    assertThat(ask(odd).out().lines().skip(1))
        .containsExactlyElementsOf(Stream.of(odd).map(one -> "[" + one + "]").toList());
    assertThat(ask("echo", "two\nlines").out()).contains("[two\nlines]");
  }

  @Test
  void moreArgumentsThanACommandLineHoldsArrive() throws Exception {
    List<String> many = new ArrayList<>(List.of("echo"));
    many.addAll(Collections.nCopies(25_600, "src/main/java/of/a/large/module/Source.java"));
    assertThat(jvms.run(TOOL, many).out().lines()).hasSize(25_602);
  }

  @Test
  void otherOptionsAreAnotherJvm() throws Exception {
    long first = id(ask("echo"));
    JavaFork other = KeptJvmsOfTests.tool(Duration.ofMinutes(2), "-Dcolour=red");
    assertThat(id(jvms.run(other, List.of("echo")))).isNotEqualTo(first);
    assertThat(id(ask("echo"))).isEqualTo(first);
  }

  @Test
  void aToolThatEndsItsJvmAnswersAsAProgramDoes() throws Exception {
    JavaFork.Answer end = ask("exit");
    assertThat(end.exit()).isEqualTo(7);
    assertThat(ended(id(end))).isTrue();
    assertThat(ask("echo").exit()).isZero();
  }

  @Test
  void aToolThatThrowsSaysWhatAProgramThatThrowsSays() throws Exception {
    JavaFork.Answer end = ask("throw");
    assertThat(end.exit()).isEqualTo(1);
    assertThat(end.errors())
        .startsWith("Exception in thread \"main\" java.lang.IllegalStateException: out of order");
    assertThat(ended(id(end))).isTrue();
  }

  @Test
  void whatBreaksAJvmThatHasAnsweredIsAskedAgainInANewOne() throws Exception {
    long first = id(ask("echo"));
    JavaFork.Answer second = ask("exit if asked before");
    assertThat(second.exit()).isZero();
    assertThat(id(second)).isNotEqualTo(first);
    assertThat(ended(first)).isTrue();
    assertThat(ask("exit").exit()).isEqualTo(7);
  }

  @Test
  void aJvmThatWasKilledWhileNobodyAskedIsNotAsked() throws Exception {
    long first = id(ask("echo"));
    ProcessHandle.of(first).orElseThrow().destroyForcibly();
    assertThat(ended(first)).isTrue();
    assertThat(id(ask("echo"))).isNotEqualTo(first);
  }

  @Test
  void aToolThatDoesNotEndInTimeIsNamedAndItsJvmEnded() throws Exception {
    Path started = directory.resolve("started");
    JavaFork hasty = KeptJvmsOfTests.tool(Duration.ofSeconds(3));
    long first = id(jvms.run(hasty, List.of("echo")));
    assertThatThrownBy(() -> jvms.run(hasty, List.of("hang", started.toString())))
        .isInstanceOf(JavaFork.OutOfTime.class)
        .hasMessageEndingWith("OrderTool did not end within 3 s");
    assertThat(started).hasContent(Long.toString(first));
    assertThat(ended(first)).isTrue();
    assertThat(id(jvms.run(hasty, List.of("echo")))).isNotEqualTo(first);
  }

  @Test
  void aToolThatSaysTooMuchIsEndedWithWhatItStarted() throws Exception {
    Path started = directory.resolve("started");
    long first = id(ask("echo"));
    assertThatThrownBy(() -> ask("chatter", started.toString()))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("OrderTool said more than " + JavaFork.MOST_SAID + " bytes");
    assertThat(ended(Long.parseLong(Files.readString(started)))).isTrue();
    assertThat(ended(first)).isTrue();
    assertThat(ask("echo").out().lines().skip(1)).containsExactly("[echo]");
  }

  @Test
  void whatTheJvmItselfPrintsIsNoAnswer() throws Exception {
    JavaFork.Answer first = ask("print");
    assertThat(first.out().lines()).hasSize(1);
    assertThat(id(ask("echo"))).isEqualTo(id(first));
  }

  @Test
  void aJvmThatCannotStartSaysWhy() throws Exception {
    JavaFork odd = KeptJvmsOfTests.tool(Duration.ofMinutes(2), "-XX:NoSuchOption");
    JavaFork.Answer answer = jvms.run(odd, List.of("echo"));
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.errors()).contains("NoSuchOption");
    JavaFork lost = new JavaFork(List.of(), List.of(), "no.such.Tool", Duration.ofMinutes(2));
    assertThat(jvms.run(lost, List.of()).errors()).contains("no.such.Tool");
  }

  @Test
  void requestsAtATimeHaveJvmsOfTheirOwnWhichAreKept() throws Exception {
    List<FutureTask<JavaFork.Answer>> both = new ArrayList<>();
    for (String name : List.of("a", "b")) {
      both.add(new FutureTask<>(() -> ask("meet", directory.toString(), name)));
    }
    both.forEach(one -> new Thread(one).start());
    Set<Long> ids = new TreeSet<>(List.of(id(both.get(0).get()), id(both.get(1).get())));
    assertThat(ids).hasSize(2);
    assertThat(ids).contains(id(ask("echo")), id(ask("echo")));
  }

  @Test
  void aJvmIsNotAskedForEver() throws Exception {
    Set<Long> ids = new TreeSet<>();
    for (int asked = 0; asked < ToolMain.MOST_REQUESTS; asked++) {
      ids.add(id(ask("echo")));
    }
    assertThat(ids).hasSize(1);
    assertThat(ids).doesNotContain(id(ask("echo")));
    assertThat(ended(ids.iterator().next())).isTrue();
  }

  @Test
  void aToolThatHoldsOnToMuchMemoryIsNotAskedAgain() throws Exception {
    JavaFork small = KeptJvmsOfTests.tool(Duration.ofMinutes(2), "-Xmx64m");
    long first = id(jvms.run(small, List.of("echo")));
    assertThat(id(jvms.run(small, List.of("keep")))).isEqualTo(first);
    assertThat(ended(first)).isTrue();
    assertThat(id(jvms.run(small, List.of("echo")))).isNotEqualTo(first);
  }

  @Test
  void aJvmThatNobodyAsksEndsByItself() throws Exception {
    jvms = KeptJvmsOfTests.patient(Duration.ofMillis(200));
    long first = id(ask("echo"));
    assertThat(ended(first)).isTrue();
    assertThat(id(ask("echo"))).isNotEqualTo(first);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void closingEndsThemAllAndLeavesNoFile() throws Exception {
    ProcessHandle first = ProcessHandle.of(id(ask("echo"))).orElseThrow();
    String file = first.info().arguments().orElseThrow()[0];
    Path scratch = Path.of(file.substring(1)).getParent();
    assertThat(scratch).isDirectory();
    jvms.close();
    assertThat(first.isAlive()).isFalse();
    assertThat(scratch).doesNotExist();
    assertThatThrownBy(() -> ask("echo"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none is started any more");
  }

  @Test
  void closingEndsAlsoWhatIsAtWork() throws Exception {
    Path started = directory.resolve("started");
    long first = id(ask("echo"));
    FutureTask<JavaFork.Answer> hanging = new FutureTask<>(() -> ask("hang", started.toString()));
    new Thread(hanging).start();
    while (!Files.exists(started) || Files.size(started) == 0) {
      TimeUnit.MILLISECONDS.timedJoin(Thread.currentThread(), 20);
    }
    jvms.close();
    assertThatThrownBy(() -> hanging.get(1, MINUTES))
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("none is started any more");
    assertThat(ended(first)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aJvmEndsWithWhoeverStartedItIdleOrAtWork(boolean atWork) throws Exception {
    Path started = directory.resolve("started");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                KeptJvmsOfTests.classes(OrderTool.class)
                    + File.pathSeparator
                    + KeptJvmsOfTests.classes(KeptJvms.class),
                OwnerMain.class.getName()));
    if (atWork) {
      command.add(started.toString());
    }
    Process owner =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader said = owner.inputReader()) {
      ProcessHandle jvm = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      while (atWork && !Files.exists(started)) {
        TimeUnit.MILLISECONDS.timedJoin(Thread.currentThread(), 20);
      }
      assertThat(jvm.isAlive()).isTrue();
      owner.destroyForcibly();
      jvm.onExit().get(30, TimeUnit.SECONDS);
    } finally {
      owner.destroyForcibly();
    }
  }
}
