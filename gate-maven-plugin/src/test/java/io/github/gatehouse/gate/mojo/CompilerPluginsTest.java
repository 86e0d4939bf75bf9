package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompilerPluginsTest {
  private static MavenProject compiling(String configuration) throws Exception {
    Plugin plugin = new Plugin();
    plugin.setArtifactId("maven-compiler-plugin");
    plugin.setConfiguration(
        Xpp3DomBuilder.build(
            new StringReader("<configuration>" + configuration + "</configuration>")));
    Dependency managed = new Dependency();
    managed.setGroupId("com.uber.nullaway");
    managed.setArtifactId("nullaway");
    managed.setVersion("0.12.1");
    Model model = new Model();
    model.setDependencyManagement(new DependencyManagement());
    model.getDependencyManagement().addDependency(managed);
    model.setBuild(new Build());
    model.getBuild().addPlugin(plugin);
    return new MavenProject(model);
  }

  @Test
  void flagsAndPathsAreThoseOfTheProject() throws Exception {
    CompilerPlugins plugins =
        CompilerPlugins.errorProne(
                compiling(
                    """
                    <compilerArgs>
                      <arg>-XDcompilePolicy=simple</arg>
                      <arg>-Xplugin:ErrorProne
                        -Xep:NullAway:ERROR <!-- why -->
                        -XepOpt:NullAway:AnnotatedPackages=a.b</arg>
                    </compilerArgs>
                    <annotationProcessorPaths>
                      <path>
                        <groupId>com.google.errorprone</groupId>
                        <artifactId>error_prone_core</artifactId>
                        <version>2.42.0</version>
                      </path>
                      <path>
                        <groupId>com.uber.nullaway</groupId>
                        <artifactId>nullaway</artifactId>
                      </path>
                    </annotationProcessorPaths>
                    """))
            .orElseThrow();
    assertThat(plugins.flags())
        .containsExactly("-Xep:NullAway:ERROR", "-XepOpt:NullAway:AnnotatedPackages=a.b");
    assertThat(plugins.paths())
        .containsExactly(
            "com.google.errorprone:error_prone_core:2.42.0", "com.uber.nullaway:nullaway:0.12.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<compilerArgs/>", "<compilerArgs><arg>-Xlint:all</arg></compilerArgs>"})
  void aCompilerThatDoesNotRunItHasNone(String configuration) throws Exception {
    MavenProject project = compiling(configuration);
    assertThat(CompilerPlugins.errorProne(project)).isEmpty();
    ErrorProneSetup.Found found =
        new ErrorProneSetup(null, project, null).find("auto", List.of("A:OFF"));
    assertThat(found.errorProne()).isEmpty();
    assertThat(found.problem()).isEmpty();
  }

  @Test
  void whatIsNoCheckOrNoModeIsNamed() throws Exception {
    ErrorProneSetup setup = new ErrorProneSetup(null, compiling(""), null);
    assertThatThrownBy(() -> setup.find("true", List.of("A:LOUD")))
        .hasMessage("gate.lint.checks has 'A:LOUD'; as MissingOverride:ERROR, :WARN or :OFF");
    assertThatThrownBy(() -> setup.find("yes", List.of()))
        .hasMessage("gate.lint.errorProne is 'yes'; auto, true or false");
  }
}
