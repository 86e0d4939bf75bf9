package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadStartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path directory;

  private static Set<Thread> begun() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("gatehouse-head-start"))
        .collect(Collectors.toSet());
  }

  private SessionFacts started() throws Exception {
    SessionFacts facts = new Reactor(directory, new Properties()).facts;
    HeadStart.of(facts);
    for (Thread thread : begun()) {
      assertThat(thread.isDaemon()).isTrue();
      thread.join(PATIENCE.toMillis());
      assertThat(thread.isAlive()).isFalse();
    }
    return facts;
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 5];
    System.arraycopy(
        new String[] {"git", "-c", "user.name=t", "-c", "user.email=t@example.org"},
        0,
        command,
        0,
        5);
    System.arraycopy(arguments, 0, command, 5, arguments.length);
    Process process = new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  private void aRepository() throws IOException, InterruptedException {
    git("init", "-q", "-b", "main");
    Files.writeString(directory.resolve("A.java"), "class A {}");
    git("add", ".");
    git("commit", "-q", "-m", "start");
  }

  @Test
  void gitIsAskedBesideMaven() throws Exception {
    aRepository();
    SessionFacts facts = started();
    // Git is gone: what is known now was asked before.
    Files.move(directory.resolve(".git"), directory.resolve("gone"));
    assertThat(facts.trouble()).isEmpty();
    assertThat(facts.checkout()).isPresent();
    assertThat(facts.gitClone().traits()).isEmpty();
  }

  @Test
  void whereGitCannotTellTheFirstGateIsToldSo() throws Exception {
    aRepository();
    Files.writeString(directory.resolve(".git/index"), "no index");
    assertThat(started().trouble()).isPresent();
  }

  @Test
  void nothingIsWritten() throws Exception {
    started();
    assertThat(directory.resolve("target")).doesNotExist();
  }
}
