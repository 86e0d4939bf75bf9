package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.security.Declaration;
import io.github.gatehouse.gate.security.Declaration.Kind;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
  private static final Path ROOT = Path.of("/build").toAbsolutePath();
  private static final Artifact CORE =
      new DefaultArtifact("org.apache.logging.log4j:log4j-core:jar:2.14.1");

  private final MavenProject foreign = project("/repository/boot.pom", null);
  private final MavenProject top = project("/build/pom.xml", foreign);
  private final MavenProject module = project("/build/core/pom.xml", top);

  private static MavenProject project(String file, MavenProject parent) {
    Model model = new Model();
    model.setDependencyManagement(new DependencyManagement());
    MavenProject project = new MavenProject(model);
    project.setOriginalModel(model);
    project.setParent(parent);
    project.setFile(new File(file).getAbsoluteFile());
    return project;
  }

  private static Dependency core(String version) {
    Dependency dependency = new Dependency();
    dependency.setGroupId(CORE.getGroupId());
    dependency.setArtifactId(CORE.getArtifactId());
    dependency.setVersion(version);
    return dependency;
  }

  private static void manage(MavenProject project, String version) {
    project.getOriginalModel().getDependencyManagement().addDependency(core(version));
  }

  private Declaration at(boolean direct) {
    return new Declarations(ROOT, List.of(top, module)).of(module, CORE, direct);
  }

  @Test
  void aDirectDependencysOwnVersionIsTheOneToRaise() {
    module.getOriginalModel().addDependency(core("2.14.1"));
    manage(top, "2.14.0");
    assertThat(at(true)).isEqualTo(new Declaration(Kind.VERSION, "core/pom.xml", ""));
    // Further down, what is managed decides.
    assertThat(at(false)).isEqualTo(new Declaration(Kind.VERSION, "pom.xml", ""));
  }

  @Test
  void aDirectDependencyWithoutAVersionIsManagedAbove() {
    module.getOriginalModel().addDependency(core(null));
    manage(top, "2.14.1");
    assertThat(at(true)).isEqualTo(new Declaration(Kind.VERSION, "pom.xml", ""));
  }

  @Test
  void aPropertyIsSetWhereItStands() {
    manage(top, "${log4j2.version}");
    module.getOriginalModel().addProperty("log4j2.version", "2.14.1");
    assertThat(at(false))
        .isEqualTo(new Declaration(Kind.PROPERTY, "core/pom.xml", "log4j2.version"));
  }

  @Test
  void aForeignParentsPropertyIsSetInTheHighestPomOfOnesOwn() {
    manage(foreign, "${log4j2.version}");
    foreign.getOriginalModel().addProperty("log4j2.version", "2.14.1");
    assertThat(at(false)).isEqualTo(new Declaration(Kind.PROPERTY, "pom.xml", "log4j2.version"));
  }

  @Test
  void whatAForeignParentSaysOutrightIsManagedAnew() {
    manage(foreign, "2.14.1");
    assertThat(at(false)).isEqualTo(new Declaration(Kind.UNMANAGED, "pom.xml", ""));
  }

  @Test
  void aVersionOfTheProjectItselfIsNoPropertyToSet() {
    manage(foreign, "${project.version}");
    assertThat(at(false)).isEqualTo(new Declaration(Kind.UNMANAGED, "pom.xml", ""));
  }

  @Test
  void whatNobodySaysIsManagedInTheHighestPom() {
    assertThat(at(false)).isEqualTo(new Declaration(Kind.UNMANAGED, "pom.xml", ""));
    assertThat(new Declarations(ROOT, List.of(module)).of(module, CORE, false).pom())
        .isEqualTo("core/pom.xml");
  }
}
