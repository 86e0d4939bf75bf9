package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.features.Combination;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CombinationCommandTest {
  @TempDir Path directory;

  private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();

  @BeforeEach
  void aMavenThatRuns() throws Exception {
    Files.createDirectories(directory.resolve("maven/bin"));
    for (String name : List.of("mvn", "mvn.cmd")) {
      Path launcher = Files.createFile(directory.resolve("maven/bin/" + name));
      assertThat(launcher.toFile().setExecutable(true)).isTrue();
    }
    request.getSystemProperties().setProperty("maven.home", directory + "/maven");
    request.setLocalRepositoryPath(Files.createDirectory(directory.resolve("repository")).toFile());
  }

  // The session that Maven itself makes: there is no other way to have one.
  @SuppressWarnings("deprecation")
  private CombinationCommand command(String... goals) {
    MavenSession session =
        new MavenSession(
            null, (RepositorySystemSession) null, request, new DefaultMavenExecutionResult());
    return new CombinationCommand(session, Set.of("a", "b", "c"), List.of(goals));
  }

  private List<String> words(String spelled) throws Exception {
    return command("test-compile").in(directory, Combination.parse(spelled));
  }

  @Test
  void aCombinationIsSwitchedOnBesideWhatElseIsOn() {
    request.addActiveProfile("mirror");
    request.addInactiveProfile("slow");
    CombinationCommand command = command("test-compile");
    assertThat(command.shown(Combination.parse("b+a")))
        .isEqualTo("mvn '-Pmirror,a,b,!slow' test-compile");
    assertThat(command("clean", "test").shown(Combination.parse("none")))
        .isEqualTo("mvn '-Pmirror,!slow' clean test");
  }

  @Test
  void candidatesThatAreOnInThisSessionAreOffWhereTheCombinationLacksThem() {
    request.addActiveProfile("a");
    request.addInactiveProfile("c");
    assertThat(command("test").profiles(Combination.parse("b"))).containsExactly("b", "!a");
    assertThat(command("test").profiles(Combination.parse("a+c"))).containsExactly("a", "c");
  }

  @Test
  void whatAShellWouldReadIsQuoted() {
    CombinationCommand command = command("test-compile");
    assertThat(command.shown(Combination.of(List.of("$(id)", "it's"))))
        .isEqualTo("mvn '-P$(id),it'\\''s' test-compile");
    assertThat(command.shown(Combination.parse("none"))).isEqualTo("mvn test-compile");
  }

  @Test
  void noGateRunsInsideOfAGate() throws Exception {
    request.getUserProperties().setProperty("gate.skip", "false");
    assertThat(words("a"))
        .contains("gate.skip=true", "bench.skip=true", "routing.skip=true", "a", "test-compile")
        .doesNotContain("gate.skip=false");
  }

  @Test
  void aTestThatFailsBreaksItsCombinationWhateverThisBuildMakesOfIt() throws Exception {
    request.getUserProperties().setProperty("maven.test.failure.ignore", "true");
    assertThat(words("a"))
        .contains("maven.test.failure.ignore=false")
        .doesNotContain("maven.test.failure.ignore=true");
  }

  @Test
  void modulesThatAreLeftOutAndToolchainsAreHandedDown() throws Exception {
    File toolchains = Files.createFile(directory.resolve("toolchains.xml")).toFile();
    request.setSelectedProjects(List.of("core"));
    request.setExcludedProjects(List.of("g:slow", "demo"));
    request.setUserToolchainsFile(toolchains);
    List<String> words = words("a");
    assertThat(words).containsSequence("-pl", "core,!g:slow,!demo");
    assertThat(words).containsSequence("-t", toolchains.getPath());
    request.setUserToolchainsFile(new File("/nowhere/toolchains.xml"));
    assertThat(words("a")).doesNotContain("-t");
  }

  @Test
  void theSessionIsHandedDown() throws Exception {
    request.getUserProperties().setProperty("colour", "red; touch $HOME `x`");
    request.getUserProperties().setProperty("session.rootDirectory", "/elsewhere");
    request.getUserProperties().setProperty("maven.repo.local", "/elsewhere");
    request.setOffline(true);
    request.setDegreeOfConcurrency(3);
    request.setSelectedProjects(List.of("core"));
    request.setUserSettingsFile(Files.createFile(directory.resolve("settings.xml")).toFile());
    List<String> words = words("a");
    assertThat(words)
        .contains("colour=red; touch $HOME `x`", "-o", "core", "-B")
        .contains("maven.repo.local=" + directory.resolve("repository"))
        .noneMatch(word -> word.contains("elsewhere"));
    assertThat(words).containsSequence("-T", "3");
    assertThat(words).containsSequence("-s", directory.resolve("settings.xml").toString());
  }

  @Test
  void aCopyIsBuiltFromItsOwnPom() throws Exception {
    request.setPom(new File("/home/user/project/other-pom.xml"));
    assertThat(words("a")).containsSequence("-f", "other-pom.xml");
  }
}
