package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.gate.fork.JavaFork;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PitForkTest {
  @TempDir Path directory;

  @BeforeEach
  void classes() throws IOException {
    for (String file : List.of("classes/a/B.class", "test-classes/a/c/BTest.class")) {
      Files.createDirectories(directory.resolve(file).getParent());
      Files.writeString(directory.resolve(file), "");
    }
  }

  private PitFork fork(String task, Duration limit) throws Exception {
    Path own =
        Path.of(FakePitMain.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    PitModule module =
        new PitModule(
            directory,
            directory.resolve("classes"),
            directory.resolve("test-classes"),
            List.of(directory.resolve("dependency.jar")),
            List.of(directory.resolve("src")),
            new PitModule.TestSettings(
                task,
                List.of("fast"),
                List.of(),
                List.of("*IT", "a.X"),
                List.of(directory.resolve("overlay")),
                Map.of("GREETING", "hello")),
            directory.resolve("pit"),
            2);
    return new PitFork(
        new JavaFork(List.of(own), List.of(), FakePitMain.class.getName(), limit),
        new Tool("pitest", "1"),
        module);
  }

  private PitFork fork(String task) throws Exception {
    return fork(task, Duration.ofMinutes(5));
  }

  @Test
  void theReportOfTheRunComesBack() throws Exception {
    assertThat(fork("measure").run(List.of())).contains(directory.resolve("pit/mutations.xml"));
  }

  @Test
  void variablesOfTheTestsAreThoseOfThePitRun() throws Exception {
    fork("measure").run(List.of());
    assertThat(directory.resolve("pit/greeting.txt")).hasContent("hello");
  }

  @Test
  void pitIsToldWhatTheModuleIsMadeOf() throws Exception {
    fork("measure").run(List.of("a.B", "a.B$*"));
    assertThat(Files.readAllLines(directory.resolve("pit/told.txt")))
        .contains(
            "--targetClasses=a.B,a.B$*",
            "--targetTests=a.c.*",
            "--mutableCodePaths=" + directory.resolve("classes"),
            "--excludedTestClasses=*IT,a.X",
            "--includedGroups=fast",
            "--threads=2",
            "--failWhenNoMutations=false")
        .noneMatch(one -> one.startsWith("--excludedGroups"));
    assertThat(Files.readAllLines(directory.resolve("pit/class-path.txt")))
        .containsExactly(
            directory.resolve("dependency.jar").toString(),
            directory.resolve("overlay").toString());
  }

  @Test
  void withoutNamesAllPackagesAreExamined() throws Exception {
    fork("measure").run(List.of());
    assertThat(Files.readString(directory.resolve("pit/told.txt"))).contains("targetClasses=a.*\n");
  }

  @Test
  void nothingToMutateIsAnAnswer() throws Exception {
    assertThat(fork("nothing").run(List.of())).isEmpty();
  }

  @Test
  void aFailureSaysWhyAndLeavesItsLog() throws Exception {
    assertThatThrownBy(() -> fork("fail").run(List.of()))
        .isInstanceOf(PitRefusal.class)
        .hasMessage("PIT ended with exit code 1: no tests today");
    assertThat(directory.resolve("pit/pit.log")).content().contains("no tests today");
  }

  @Test
  void anEarlierReportIsNoAnswerOfARunThatLeftNone() throws Exception {
    Files.createDirectories(directory.resolve("pit"));
    Files.writeString(directory.resolve("pit/mutations.xml"), "<mutations/>");
    assertThatThrownBy(() -> fork("idle").run(List.of()))
        .hasMessageStartingWith("PIT ended with exit code 0");
  }

  @Test
  void aRunWithoutEndIsEndedAndNamed() throws Exception {
    PitFork endless = fork("wait", Duration.ofMillis(300));
    assertThatThrownBy(() -> endless.run(List.of())).hasMessageContaining("gate.mutation.budget");
  }

  @Test
  void noThreadIsTooFew() {
    assertThatThrownBy(
            () ->
                new PitModule(
                    directory,
                    directory,
                    directory,
                    List.of(),
                    List.of(),
                    new PitModule.TestSettings(
                        "", List.of(), List.of(), List.of(), List.of(), Map.of()),
                    directory,
                    0))
        .hasMessage("gate.mutation.threads is 0; at least 1");
  }
}
