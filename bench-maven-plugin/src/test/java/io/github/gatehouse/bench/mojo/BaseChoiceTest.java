package io.github.gatehouse.bench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.measurement.OwnIds;
import io.github.gatehouse.bench.run.Questions;
import io.github.gatehouse.bench.run.Suite;
import io.github.gatehouse.bench.side.BaseName;
import io.github.gatehouse.bench.side.Material;
import io.github.gatehouse.bench.side.PreparedSide;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseChoiceTest {
  @TempDir private Path top;

  @Test
  void otherClassesAreMeasuredByTheHeadsBenchmarksAsTheyAreCompiled() throws Exception {
    Path harness = top.resolve("harness");
    Path tests = top.resolve("test-classes");
    Path main = top.resolve("classes");
    Path library = top.resolve("library.jar");
    Material head =
        new Material(
            List.of(harness, tests, main, library),
            Set.of(harness),
            List.of(tests, main),
            Set.of(tests));
    Path old = Files.createDirectories(top.resolve("old"));

    PreparedSide side =
        choice(main)
            .choose(
                new BaseName.Classes(old),
                new Suite(Suite.PROJECT, head, new OwnIds(head.own()), Questions.none()));

    assertThat(side.name()).isEqualTo("old");
    assertThat(side.material())
        .isEqualTo(
            new Material(
                List.of(harness, tests, old, library),
                Set.of(harness),
                List.of(tests, old),
                Set.of(tests)));
  }

  private BaseChoice choice(Path main) {
    MavenProject project = new MavenProject();
    project.getBuild().setOutputDirectory(main.toString());
    return new BaseChoice(project, null, null, null, top.resolve("work"));
  }
}
