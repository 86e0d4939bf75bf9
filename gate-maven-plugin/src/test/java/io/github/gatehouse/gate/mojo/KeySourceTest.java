package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;
import io.github.gatehouse.gate.session.SessionDigests;
import io.github.gatehouse.gate.session.SessionFacts;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each of these changes is a planted fault: with the same key, a stale receipt would pass. */
class KeySourceTest {
  @TempDir Path directory;

  private final DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();

  // The session that Maven itself makes: there is no other way to have one.
  @SuppressWarnings("deprecation")
  private final MavenSession session =
      new MavenSession(
          null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());

  private MavenProject project;

  @BeforeEach
  void aModule() {
    request.setLocalRepositoryPath(directory.resolve("repository").toFile());
    Model model = new Model();
    model.setGroupId("g");
    model.setArtifactId("a");
    model.setVersion("1");
    model.setBuild(new Build());
    project = new MavenProject(model);
    project.setFile(directory.resolve("pom.xml").toFile());
    project.setExecutionRoot(true);
    session.setProjects(List.of(project));
  }

  private SessionFacts facts() {
    return SessionFacts.of(session, InstantSource.system());
  }

  private ReuseInputs inputs(String gate) {
    return new ReuseInputs(gate, "g:a", directory, directory, SessionDigests.of(facts()));
  }

  private static FeatureChoice choice(List<String> profiles) {
    return new FeatureChoice(profiles, null, null, 1, List.of("test"), "1/1", 1, 600, 300);
  }

  private ReuseKey features() throws Exception {
    return new FeaturesKey(session, facts(), choice(null)).of(inputs("features"));
  }

  private boolean nothingToCombine(List<String> profiles) {
    return new FeatureTurn(session, facts(), choice(profiles), new SystemStreamLog()).nothing();
  }

  @Test
  void withoutAProfileNothingIsLookedUp() {
    assertThat(nothingToCombine(null)).isTrue();
    // One that nobody has is a mistake to be told of, and told of again.
    assertThat(nothingToCombine(List.of("nobodys"))).isFalse();
    Profile profile = new Profile();
    profile.setId("choice");
    Model model = new Model();
    model.addProfile(profile);
    project.setOriginalModel(model);
    assertThat(nothingToCombine(null)).isFalse();
  }

  private ReuseKey mutation() throws Exception {
    return MutationKey.of(inputs("mutation"), session, project, facts());
  }

  @Test
  void withoutAChangeTheKeysAreEqual() throws Exception {
    assertThat(features()).isEqualTo(features());
    assertThat(mutation()).isEqualTo(mutation());
  }

  @Test
  void whatTheTestsAreToldChangesWhatIsMeasured() throws Exception {
    ReuseKey before = mutation();
    project.getProperties().setProperty("argLine", "-Xmx1g");
    project.getProperties().setProperty("groups", "fast");
    project.getProperties().setProperty("excludedGroups", "slow");
    project.getProperties().setProperty("surefire.excludes", "**/A*.java");
    project.getProperties().setProperty("maven.test.additionalClasspath", "extra");
    assertThat(mutation().changes(before))
        .containsExactly("tests changed (added, arguments, excluded and 2 more)");
  }

  @Test
  void variablesOfTheTestsChangeWhatIsMeasuredAndStayUnsaid() throws Exception {
    ReuseKey before = mutation();
    Plugin surefire = new Plugin();
    surefire.setGroupId("org.apache.maven.plugins");
    surefire.setArtifactId("maven-surefire-plugin");
    surefire.setConfiguration(
        Xpp3DomBuilder.build(
            new StringReader(
                "<configuration><environmentVariables><TOKEN>s3cret</TOKEN></environmentVariables>"
                    + "</configuration>")));
    project.getBuild().addPlugin(surefire);
    project.getBuild().flushPluginMap();
    assertThat(mutation().changes(before)).containsExactly("tests changed (environment)");
    assertThat(mutation().text()).doesNotContain("s3cret");
  }

  @Test
  void modulesThatAreLeftOutChangeWhatCombinationsBuild() throws Exception {
    ReuseKey before = features();
    request.setExcludedProjects(List.of("demo"));
    assertThat(features().changes(before)).containsExactly("command changed (modules left out)");
  }

  @Test
  void toolchainsOfTheUserChangeWhatIsMeasured() throws Exception {
    Path file = Files.writeString(directory.resolve("toolchains.xml"), "<toolchains/>");
    request.setUserToolchainsFile(file.toFile());
    changing(file);
  }

  @Test
  void toolchainsOfTheInstallationChangeWhatIsMeasured() throws Exception {
    Path file = Files.writeString(directory.resolve("toolchains.xml"), "<toolchains/>");
    request.setGlobalToolchainsFile(file.toFile());
    changing(file);
  }

  private void changing(Path toolchains) throws Exception {
    ReuseKey features = features();
    ReuseKey mutation = mutation();
    Files.writeString(toolchains, "<toolchains><toolchain/></toolchains>");
    assertThat(features().changes(features))
        .containsExactly("toolchains changed (order, toolchains.xml)");
    assertThat(mutation().changes(mutation))
        .containsExactly("toolchains changed (order, toolchains.xml)");
  }
}
