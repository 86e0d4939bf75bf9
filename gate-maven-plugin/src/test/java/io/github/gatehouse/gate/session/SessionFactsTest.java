package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionFactsTest {
  @TempDir Path directory;
  private Path top;

  @BeforeEach
  void aRepositoryWithABase() throws Exception {
    top = Files.createDirectory(directory.toRealPath().resolve("top"));
    git("init", "-q", "-b", "main");
    commit("a.txt");
    git("branch", "base");
  }

  private void git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a"));
    command.addAll(List.of("-c", "user.email=a@example.org"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).directory(top.toFile()).inheritIO().start();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
  }

  private void commit(String file) throws Exception {
    Files.writeString(top.resolve(file), file);
    git("add", file);
    git("commit", "-q", "-m", file);
  }

  private Optional<List<Path>> changed() throws Exception {
    Properties user = new Properties();
    user.setProperty("gate.base", "base");
    return new Reactor(top, user).facts.changedFiles();
  }

  @Test
  void aCleanTreeOfTheBaseHasNoChangedFiles() throws Exception {
    assertThat(changed()).contains(List.of());
  }

  @Test
  void aCleanTreeOfALaterCommitHasThoseOfTheCommit() throws Exception {
    commit("b.txt");
    assertThat(changed()).contains(List.of(top.resolve("b.txt")));
  }

  @Test
  void whatIsNotCommittedAtTheBaseCounts() throws Exception {
    Files.writeString(top.resolve("a.txt"), "changed");
    Files.writeString(top.resolve("new.txt"), "new");
    assertThat(changed()).contains(List.of(top.resolve("a.txt"), top.resolve("new.txt")));
  }

  @Test
  void withoutABaseNothingIsKnownOfChanges() throws Exception {
    git("branch", "-D", "-q", "base");
    assertThat(changed()).isEmpty();
  }

  @Test
  void modulesComeOnceEachAndTheRootFirst() throws Exception {
    Reactor reactor = new Reactor(top, new Properties(), "one", "two");
    assertThat(reactor.facts.modules()).containsExactly("g:root", "g:one", "g:two");
  }

  @Test
  void aPropertyOfTheCommandLineHidesThatOfTheProject() throws Exception {
    Reactor reactor = new Reactor(top, new Properties());
    assertThat(reactor.facts.property("gate.x")).isEmpty();
    reactor.module("root").getProperties().setProperty("gate.x", "project");
    assertThat(reactor.facts.property("gate.x")).contains("project");
    reactor.session.getUserProperties().setProperty("gate.x", "user");
    assertThat(reactor.facts.property("gate.x")).contains("user");
  }
}
