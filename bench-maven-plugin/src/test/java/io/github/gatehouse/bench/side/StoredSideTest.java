package io.github.gatehouse.bench.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredSideTest {
  @TempDir private Path top;

  private Path built;
  private StoredSide stored;

  @BeforeEach
  void build() throws IOException {
    built = Files.createDirectories(top.resolve("built"));
    write(built.resolve("classes/p/A.class"), "a");
    write(built.resolve("harness/META-INF/BenchmarkList"), "list");
    write(built.resolve("lib/inside.jar"), "inside");
    write(top.resolve("repository/outside.jar"), "outside");
    stored = new StoredSide(top.resolve("cache/side"));
    stored.write(material(), built);
  }

  @Test
  void whatWasBuiltOutlivesItsTree() throws IOException {
    String digest = ContentDigest.of(material());
    FileTree.delete(built);

    Material read = stored.read().orElseThrow();

    assertThat(ContentDigest.of(read)).isEqualTo(digest);
    assertThat(read.classPath()).hasSize(4).contains(top.resolve("repository/outside.jar"));
    assertThat(read.classPath()).noneMatch(path -> path.startsWith(built));
    assertThat(read.own()).containsExactly(read.classPath().get(1));
    assertThat(read.tests()).containsExactlyElementsOf(read.own());
    assertThat(read.harness()).containsExactly(read.classPath().get(0));
    assertThat(read.classPath().get(2).getFileName()).hasToString("inside.jar");
  }

  @Test
  void whateverChangesItIsNotTheSideAnyMore() throws IOException {
    for (Path file :
        List.of(
            stored.directory().resolve("001/p/A.class"),
            stored.directory().resolve("000/META-INF/BenchmarkList"),
            top.resolve("repository/outside.jar"))) {
      String text = Files.readString(file);
      Files.writeString(file, text + "!");
      assertThat(stored.read()).as(file.toString()).isEmpty();
      Files.delete(file);
      assertThat(stored.read()).as(file.toString()).isEmpty();
      Files.writeString(file, text);
      assertThat(stored.read()).isPresent();
    }
  }

  @Test
  void aListThatIsNotWholeIsNone() throws IOException {
    Files.writeString(stored.list(), "gatehouse side 2\n");
    assertThat(stored.read()).isEmpty();
    Files.writeString(stored.list(), "another form\nx\n");
    assertThat(stored.read()).isEmpty();
    Files.delete(stored.list());
    assertThat(stored.read()).isEmpty();
  }

  @Test
  void aProjectWithoutBenchmarksIsStoredToo() throws IOException {
    stored.write(Material.nothing(), built);

    assertThat(stored.read()).map(Material::isNothing).contains(true);
  }

  private Material material() {
    Path harness = built.resolve("harness");
    Path classes = built.resolve("classes");
    return new Material(
        List.of(
            harness,
            classes,
            built.resolve("absent"),
            built.resolve("lib/inside.jar"),
            top.resolve("repository/outside.jar")),
        Set.of(harness),
        List.of(classes, built.resolve("absent")),
        Set.of(classes));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
