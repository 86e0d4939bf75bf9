package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PitestFormatsTest {
  private final PluginExecution execution = new PluginExecution();
  private final MavenProject project = project(execution);

  @Test
  void whoeverSaysNothingKeepsWhatPitWritesByDefault() throws Exception {
    execution.addGoal("mutationCoverage");

    PitestFormats.complete(session(project));

    assertThat(formats()).containsExactly("HTML", "XML");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<format>CSV</format><format>HTML</format> | CSV,HTML,XML",
        "<format>xml</format> | xml",
        "<format/><format>CSV</format> | CSV,XML",
        "CSV, HTML | CSV,HTML,XML",
        "${outputFormats} | CSV,XML"
      })
  void whatThePomSaysIsKept(String said, String formats) throws Exception {
    execution.addGoal("mutationCoverage");
    String text = "<configuration><outputFormats>" + said + "</outputFormats></configuration>";
    execution.setConfiguration(Xpp3DomBuilder.build(new java.io.StringReader(text)));
    project.getProperties().setProperty("outputFormats", "CSV");

    PitestFormats.complete(session(project));

    assertThat(String.join(",", formats())).isEqualTo(formats);
  }

  @Test
  void aPropertyIsHeardAsPitHearsIt() throws Exception {
    execution.addGoal("mutationCoverage");
    MavenSession session = session(project);
    session.getUserProperties().setProperty("outputFormats", "CSV");

    PitestFormats.complete(session);

    assertThat(formats()).containsExactly("CSV", "XML");
  }

  @Test
  void otherGoalsAreLeftAlone() throws Exception {
    execution.addGoal("report");

    PitestFormats.complete(session(project));

    assertThat(execution.getConfiguration()).isNull();
  }

  private List<String> formats() {
    Xpp3Dom list = ((Xpp3Dom) execution.getConfiguration()).getChild("outputFormats");
    return list.getChildCount() == 0
        ? List.of(list.getValue())
        : Arrays.stream(list.getChildren()).map(Xpp3Dom::getValue).toList();
  }

  private static MavenProject project(PluginExecution execution) {
    Plugin plugin = new Plugin();
    plugin.setGroupId("org.pitest");
    plugin.setArtifactId("pitest-maven");
    plugin.addExecution(execution);
    Model model = new Model();
    model.setBuild(new Build());
    model.getBuild().addPlugin(plugin);
    return new MavenProject(model);
  }

  @SuppressWarnings("deprecation")
  private static MavenSession session(MavenProject project) {
    DefaultMavenExecutionRequest request = new DefaultMavenExecutionRequest();
    request.setUserProperties(new Properties());
    MavenSession session = new MavenSession(null, null, request, new DefaultMavenExecutionResult());
    session.setProjects(List.of(project));
    return session;
  }
}
