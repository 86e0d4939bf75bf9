package io.github.gatehouse.gate.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeCopyTest {
  @TempDir Path directory;

  private Path from;
  private Path to;

  @BeforeEach
  void someSources() throws IOException {
    from = Files.createDirectory(directory.resolve("from"));
    to = directory.resolve("to");
    write("pom.xml");
    write("src/main/java/example/target/Goal.java");
    write("target/classes/Goal.class");
    write("module/pom.xml");
    write("module/target/x");
    write(".git/HEAD");
  }

  private void write(String name) throws IOException {
    Path file = from.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
  }

  private List<String> copied() throws IOException {
    try (Stream<Path> all = Files.walk(to)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> to.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void sourcesAreCopiedAndRepositoriesAndOutputsAreNot() throws Exception {
    new TreeCopy(from, to).sources();
    assertThat(copied())
        .containsExactly("module/pom.xml", "pom.xml", "src/main/java/example/target/Goal.java");
  }

  @Test
  void everythingIsCopiedIfAsked() throws Exception {
    new TreeCopy(from, to).all();
    assertThat(copied()).hasSize(6).contains(".git/HEAD", "module/target/x");
  }

  @Test
  void namedFilesAreCopiedAndDeletedOnesAreLeftOut() throws Exception {
    new TreeCopy(from, to).files(List.of("pom.xml", "gone.txt", "module"));
    assertThat(copied()).containsExactly("module/pom.xml", "pom.xml");
  }

  @Test
  void linksStayInsideAndBecomeFilesWhereTheyLeadOut() throws Exception {
    Path outside = Files.writeString(directory.resolve("outside.txt"), "outside");
    Files.createDirectory(directory.resolve("elsewhere"));
    Files.createSymbolicLink(from.resolve("inside"), Path.of("pom.xml"));
    Files.createSymbolicLink(from.resolve("out"), Path.of("../outside.txt"));
    Files.createSymbolicLink(from.resolve("absolute"), outside);
    Files.createSymbolicLink(from.resolve("directory"), Path.of("../elsewhere"));
    Files.createSymbolicLink(from.resolve("broken"), Path.of("../nowhere"));
    new TreeCopy(from, to).sources();
    assertThat(Files.readSymbolicLink(to.resolve("inside"))).isEqualTo(Path.of("pom.xml"));
    Files.writeString(to.resolve("out"), "changed");
    Files.writeString(to.resolve("absolute"), "changed");
    assertThat(outside).hasContent("outside");
    assertThat(to.resolve("directory")).doesNotExist();
    assertThat(Files.exists(to.resolve("broken"), LinkOption.NOFOLLOW_LINKS)).isFalse();
  }

  @Test
  void aNameThatLeadsOutIsRefused() throws Exception {
    Files.writeString(directory.resolve("outside.txt"), "outside");
    assertThatThrownBy(() -> new TreeCopy(from, to).files(List.of("../outside.txt")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTreeIsDeletedWithReadOnlyDirectoriesAndWithoutFollowingLinks() throws Exception {
    Path outside = Files.writeString(directory.resolve("outside.txt"), "outside");
    Files.createSymbolicLink(from.resolve("link"), outside);
    assertThat(from.resolve("module").toFile().setWritable(false)).isTrue();
    TreeCopy.delete(from);
    assertThat(from).doesNotExist();
    assertThat(outside).exists();
    TreeCopy.delete(from);
  }
}
