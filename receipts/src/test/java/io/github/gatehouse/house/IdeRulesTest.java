package io.github.gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdeRulesTest {
  private static final String GOAL =
      "package g.mojo;\n@org.apache.maven.plugins.annotations.Mojo(name = \"a\")\nclass AMojo {}\n";

  @TempDir Path root;

  private List<String> mapped(String goals, String action) throws IOException {
    return new Planted(root)
        .maven()
        .main("AMojo.java", GOAL)
        .file(
            "src/main/resources/META-INF/m2e/lifecycle-mapping-metadata.xml",
            "<goals>" + goals + "</goals><action>" + action + "</action>")
        .violations("IDEs are told to leave every goal alone");
  }

  @Test
  void aGoalThatIsNotMappedIsFound() throws IOException {
    assertThat(mapped("<goal>help</goal>", "<ignore/>"))
        .singleElement()
        .asString()
        .contains("a is missing. Fix: <goal>a</goal>");
    assertThat(mapped("<goal>a</goal>", "<ignore/>")).hasSize(1);
    assertThat(mapped("<goal>a</goal><goal>help</goal>", "<ignore/>")).isEmpty();
  }

  @Test
  void aGoalThatIsExecutedIsFound() throws IOException {
    assertThat(mapped("<goal>a</goal><goal>help</goal>", "<execute/>")).hasSize(1);
  }

  @Test
  void aModuleWithoutGoalsOwesNothing() throws IOException {
    assertThat(
            new Planted(root)
                .main("A.java", "package g;\nclass A {}\n")
                .violations("IDEs are told to leave every goal alone"))
        .isEmpty();
  }
}
