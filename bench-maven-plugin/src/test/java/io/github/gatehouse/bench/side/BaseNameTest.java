package io.github.gatehouse.bench.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseNameTest {
  @TempDir private Path top;

  @Test
  void nothingMeansTheMergeBase() {
    assertThat(BaseName.parse(null, top)).isEqualTo(new BaseName.Parting());
    assertThat(BaseName.parse(" ", top)).isEqualTo(new BaseName.Parting());
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "origin/main", "HEAD~3", "v1.0", "8a413dd", "main@{yesterday}"})
  void aNameWithoutColonsIsACommits(String name) {
    assertThat(BaseName.parse(name, top)).isEqualTo(new BaseName.Ref(name));
  }

  @Test
  void threePartsAreARelease() {
    assertThat(BaseName.parse("org.example:a-b:1.0-rc+1", top))
        .isEqualTo(new BaseName.Release("org.example", "a-b", "1.0-rc+1"))
        .hasToString("org.example:a-b:1.0-rc+1");
  }

  @Test
  void whatExistsIsAFileAndWhatIsWrittenAsAPathADirectory() throws IOException {
    Files.writeString(top.resolve("old.jar"), "jar");
    Files.createDirectories(top.resolve("main/classes"));

    assertThat(BaseName.parse("old.jar", top)).isEqualTo(classes("old.jar"));
    assertThat(BaseName.parse("main/classes", top)).isEqualTo(classes("main/classes"));
    assertThat(BaseName.parse("./main", top)).isEqualTo(classes("main"));
    assertThat(BaseName.parse("main", top)).isEqualTo(new BaseName.Ref("main"));
  }

  @Test
  void aJarThatDoesNotExistIsNamed() {
    assertThatThrownBy(() -> BaseName.parse("no.jar", top))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bench.base is 'no.jar'; " + top.resolve("no.jar") + " is no file");
  }

  private BaseName classes(String path) {
    return new BaseName.Classes(top.resolve(path).toAbsolutePath());
  }
}
