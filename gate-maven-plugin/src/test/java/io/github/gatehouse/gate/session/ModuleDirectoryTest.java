package io.github.gatehouse.gate.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class ModuleDirectoryTest {
  private static final Path MODULE = Path.of("module").toAbsolutePath();

  @Test
  void aPomThatAPluginPutsElsewhereDoesNotMoveTheModule() {
    MavenProject project = at(MODULE);
    ModuleDirectory.remember(List.of(project, new MavenProject()));

    project.setFile(MODULE.resolve("target/dependency-reduced-pom.xml").toFile());

    assertThat(project.getBasedir()).isEqualTo(MODULE.resolve("target").toFile());
    assertThat(ModuleDirectory.of(project)).isEqualTo(MODULE);
  }

  @Test
  void aProjectThatCameLaterLiesWhereItSays() {
    assertThat(ModuleDirectory.of(at(MODULE))).isEqualTo(MODULE);
  }

  private static MavenProject at(Path directory) {
    MavenProject project = new MavenProject();
    project.setFile(directory.resolve("pom.xml").toFile());
    return project;
  }
}
