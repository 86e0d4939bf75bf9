package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesTest {
  @TempDir Path directory;

  private void classes(String... names) throws IOException {
    for (String name : names) {
      Path file = directory.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  @Test
  void onlyTheOutermostPackagesWithClassesAreNamed() throws IOException {
    classes("a/b/C.class", "a/b/d/E.class", "a/b/d/f/G.class", "a/x/H.class", "a/only.txt");
    assertThat(Packages.in(directory)).containsExactly("a.b.*", "a.x.*");
  }

  @Test
  void aPackageWhoseNameOnlyBeginsAlikeIsNotCovered() throws IOException {
    classes("a/b/C.class", "a/bc/D.class");
    assertThat(Packages.in(directory)).containsExactly("a.b.*", "a.bc.*");
  }

  @Test
  void classesWithoutAPackageAreNamedThemselves() throws IOException {
    classes("Top.class", "module-info.class");
    assertThat(Packages.in(directory)).containsExactly("Top");
  }

  @Test
  void aDirectoryThatIsNotThereHasNone() throws IOException {
    assertThat(Packages.in(directory.resolve("none"))).isEmpty();
  }
}
