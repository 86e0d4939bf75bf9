package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class CompilerSettingsTest {
  private final Properties user = new Properties();
  private final Plugin compiler = new Plugin();
  private final MavenProject project = project();

  private MavenProject project() {
    compiler.setGroupId("org.apache.maven.plugins");
    compiler.setArtifactId("maven-compiler-plugin");
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().addPlugin(compiler);
    model.addProperty("maven.compiler.release", "17");
    return new MavenProject(model);
  }

  // The session that Maven itself makes: there is no other way to have one.
  @SuppressWarnings("deprecation")
  private CompilerSettings settings(String goal, String configuration) throws Exception {
    compiler.setConfiguration(
        Xpp3DomBuilder.build(
            new StringReader("<configuration>" + configuration + "</configuration>")));
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setUserProperties(user);
    MavenSession session =
        new MavenSession(
            null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
    return CompilerSettings.of(session, project, goal, "default-" + goal);
  }

  @Test
  void theConfigurationHidesProperties() throws Exception {
    assertThat(settings("compile", "").release()).isEqualTo("17");
    assertThat(settings("compile", "<release> 21 </release>").release()).isEqualTo("21");
    assertThat(settings("compile", "<release>${maven.compiler.release}</release>").release())
        .isEqualTo("17");
    user.setProperty("maven.compiler.release", "25");
    assertThat(settings("compile", "").release()).isEqualTo("25");
  }

  @Test
  void anEmptyElementTakesAPropertyBack() throws Exception {
    assertThat(settings("compile", "<release></release>").release()).isEmpty();
    assertThat(settings("compile", "<release/>").release()).isEmpty();
  }

  @Test
  void testsCanHaveALevelOfTheirOwn() throws Exception {
    String both = "<source>8</source><testSource>11</testSource>";
    assertThat(settings("compile", both).source()).isEqualTo("8");
    assertThat(settings("testCompile", both).source()).isEqualTo("11");
    assertThat(settings("testCompile", "<source>8</source>").source()).isEqualTo("8");
  }

  @Test
  void theEncodingIsToldOrThatOfTheProject() throws Exception {
    assertThat(settings("compile", "").encoding()).isEqualTo("UTF-8");
    project.getProperties().setProperty("project.build.sourceEncoding", "ISO-8859-1");
    assertThat(settings("compile", "").encoding()).isEqualTo("ISO-8859-1");
    assertThat(settings("compile", "<encoding>US-ASCII</encoding>").encoding())
        .isEqualTo("US-ASCII");
  }

  @Test
  void argumentsThatChangeWhatCompilesAreKept() throws Exception {
    String list =
        "<compilerArgs><arg>--add-exports</arg><arg>a/b=c</arg><arg>-Xlint</arg></compilerArgs>";
    assertThat(settings("compile", list).arguments()).containsExactly("--add-exports", "a/b=c");
    assertThat(settings("compile", "").arguments()).isEmpty();
  }

  @Test
  void executionsOfAGoalComeOnceEachAndTheDefaultOneFirst() {
    for (String id : List.of("more", "default-compile")) {
      PluginExecution execution = new PluginExecution();
      execution.setId(id);
      execution.addGoal("compile");
      compiler.addExecution(execution);
    }
    assertThat(CompilerSettings.executions(project, "compile"))
        .containsExactly("default-compile", "more");
    assertThat(CompilerSettings.executions(project, "testCompile"))
        .containsExactly("default-testCompile");
  }
}
