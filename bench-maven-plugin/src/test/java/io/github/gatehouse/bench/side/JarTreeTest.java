package io.github.gatehouse.bench.side;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarTreeTest {
  private static final Runtime.Version JAVA = Runtime.Version.parse("17");

  @TempDir private Path top;

  @Test
  void aJarBecomesADirectoryThatReplacesAnother() throws IOException {
    Path tree = Files.createDirectories(top.resolve("tree"));
    Files.writeString(tree.resolve("old"), "old");

    JarTree.unpack(jar(Map.of("p/A.class", "a", "p/", "", "x.txt", "x")), tree, JAVA);

    assertThat(FileTree.of(tree)).containsOnlyKeys("p/A.class", "x.txt");
    assertThat(tree.resolve("p/A.class")).hasContent("a");
  }

  @Test
  void ofAMultiReleaseJarItHoldsWhatThatJavaSees() throws IOException {
    Path jar =
        jar(
            Map.of(
                "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\nMulti-Release: true\n\n",
                "p/A.class", "plain",
                "META-INF/versions/11/p/A.class", "eleven",
                "META-INF/versions/21/p/A.class", "twenty-one"));

    JarTree.unpack(jar, top.resolve("tree"), JAVA);

    assertThat(top.resolve("tree/p/A.class")).hasContent("eleven");
  }

  @Test
  void aDirectoryHasAJarWhereItHasAllButWhatTellsOfTheJar() throws IOException {
    Path jar = jar(Map.of("p/A.class", "a", "META-INF/MANIFEST.MF", "m", "META-INF/maven/p", "p"));
    Path tree = Files.createDirectories(top.resolve("tree/p")).getParent();
    assertThat(JarTree.isIn(jar, tree)).isFalse();
    assertThat(JarTree.isIn(jar, top.resolve("nowhere"))).isFalse();

    Files.writeString(tree.resolve("p/A.class"), "a");
    Files.writeString(tree.resolve("p/B.class"), "b");
    assertThat(JarTree.isIn(jar, tree)).isTrue();

    Files.writeString(tree.resolve("p/A.class"), "b");
    assertThat(JarTree.isIn(jar, tree)).isFalse();
  }

  @Test
  void anEntryThatLeadsOutIsRefused() throws IOException {
    Path jar = jar(Map.of("../out.class", "out"));

    assertThatThrownBy(() -> JarTree.unpack(jar, top.resolve("tree"), JAVA))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("'../out.class', which leads out of it");
    assertThat(top.resolve("out.class")).doesNotExist();
  }

  @Test
  void whatIsNoJarIsNamed() throws IOException {
    Path text = Files.writeString(top.resolve("text.jar"), "text");

    assertThatThrownBy(() -> JarTree.unpack(text, top.resolve("tree"), JAVA))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(text + " is no jar: ");
  }

  private Path jar(Map<String, String> entries) throws IOException {
    Path jar = top.resolve("lib.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
