package io.github.gatehouse.gate.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovingVersionsTest {
  private static final MovingVersions OWN = new MovingVersions(Set.of("1.0-SNAPSHOT"));

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<version>2.0-SNAPSHOT</version>",
        "<version>\n  LATEST\n</version>",
        "<version>RELEASE</version>",
        "<version>[1.0,2.0)</version>",
        "<version>(,2.0]</version>",
        "<other.version>3-SNAPSHOT</other.version>",
        "<version>${other}-SNAPSHOT</version>"
      })
  void aVersionThatCanBecomeAnotherOneIsFound(String pom) {
    assertThat(OWN.first("<project>" + pom + "</project>")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<version>1.0-SNAPSHOT</version>",
        "<version>${revision}</version><revision>1.0-SNAPSHOT</revision>",
        "<changelist>-SNAPSHOT</changelist>",
        "<version>2.0</version>",
        "<version>[2.0]</version>",
        "<id>SNAPSHOTS are here</id>"
      })
  void theReactorsOwnVersionAndAFixedOneAreNone(String pom) {
    assertThat(OWN.first("<project>" + pom + "</project>")).isEmpty();
  }

  @Test
  void theFirstOfAllPomsIsTold() throws IOException {
    Path good = Files.writeString(directory.resolve("a.xml"), "<version>1</version>");
    Path bad = Files.writeString(directory.resolve("b.xml"), "<version>LATEST</version>");

    assertThat(OWN.first(List.of(good))).isEmpty();
    assertThat(OWN.first(List.of(good, bad))).contains("LATEST");
    assertThatThrownBy(() -> OWN.first(List.of(directory.resolve("gone.xml"))))
        .isInstanceOf(IOException.class);
  }
}
