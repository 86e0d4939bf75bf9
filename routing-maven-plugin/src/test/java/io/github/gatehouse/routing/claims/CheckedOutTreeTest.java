package io.github.gatehouse.routing.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedOutTreeTest {
  @TempDir private Path directory;

  @Test
  void onlyWhatIsInsideExists() throws IOException {
    Path root = Files.createDirectories(directory.resolve("root/src")).getParent();
    Files.writeString(root.resolve("src/A.java"), "");
    Files.writeString(directory.resolve("secret.txt"), "");
    Files.createSymbolicLink(root.resolve("link"), directory.resolve("secret.txt"));
    RepositoryTree tree = new CheckedOutTree(root);
    assertThat(tree.exists("src/A.java")).isTrue();
    assertThat(tree.exists("src/")).isTrue();
    assertThat(tree.exists("src/../src/A.java")).isTrue();
    assertThat(tree.exists("src/B.java")).isFalse();
    assertThat(tree.exists("../secret.txt")).isFalse();
    assertThat(tree.exists("link")).isFalse();
    assertThat(tree.exists(directory.resolve("secret.txt").toString())).isFalse();
    assertThat(tree.exists("a\0b")).isFalse();
    assertThat(tree.exists("a/".repeat(5_000))).isFalse();
  }
}
