package io.github.gatehouse.bench.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentDigestTest {
  @TempDir private Path top;

  @Test
  void sameContentElsewhereHasTheSameDigest() throws IOException {
    assertThat(digest(tree("a"), jar("x/lib.jar", "bytes")))
        .isEqualTo(digest(tree("b"), jar("y/lib.jar", "bytes")));
  }

  @Test
  void everyByteNameAndTheOrderCount() throws IOException {
    Path tree = tree("a");
    Path jar = jar("lib.jar", "bytes");
    String before = digest(tree, jar);

    assertThat(digest(jar, tree)).isNotEqualTo(before);
    assertThat(digest(tree, jar("other.jar", "bytes"))).isNotEqualTo(before);
    assertThat(digest(tree, jar("z/lib.jar", "byteS"))).isNotEqualTo(before);
    assertThat(digest(tree)).isNotEqualTo(before);
    Files.writeString(tree.resolve("p/B.class"), "new");
    assertThat(digest(tree, jar)).isNotEqualTo(before);
    Files.delete(tree.resolve("p/B.class"));
    assertThat(digest(tree, jar)).isEqualTo(before);
    Files.move(tree.resolve("p/A.class"), tree.resolve("p/C.class"));
    assertThat(digest(tree, jar)).isNotEqualTo(before);
  }

  @Test
  void harnessDoesNotCount() throws IOException {
    Path tree = tree("a");
    String before = digest(tree);
    write(tree.resolve("p/jmh_generated/A_jmhType.class"), "generated");
    write(tree.resolve("META-INF/BenchmarkList"), "list");
    Path harness = tree("harness");

    assertThat(ContentDigest.of(new Material(List.of(harness, tree), Set.of(harness), List.of())))
        .isEqualTo(before);
  }

  @Test
  void whatDoesNotExistIsPassedOver() throws IOException {
    assertThat(digest(top.resolve("gone"), tree("a"))).isEqualTo(digest(tree("a")));
  }

  private static String digest(Path... classPath) throws IOException {
    return ContentDigest.of(new Material(List.of(classPath), Set.of(), List.of()));
  }

  private Path tree(String name) throws IOException {
    Path tree = top.resolve(name);
    write(tree.resolve("p/A.class"), "class");
    write(tree.resolve("p/A.txt"), "text");
    return tree;
  }

  private Path jar(String name, String text) throws IOException {
    write(top.resolve(name), text);
    return top.resolve(name);
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
