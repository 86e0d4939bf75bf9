package io.github.gatehouse.routing.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
  @TempDir private Path directory;

  @Test
  void goldenFilesAreWrittenOnRequestOnlyAndNeverByABuildServer() {
    assertThat(Golden.updating(null, null)).isFalse();
    assertThat(Golden.updating("true", null)).isFalse();
    assertThat(Golden.updating(null, "")).isTrue();
    assertThatThrownBy(() -> Golden.updating("true", "")).hasMessageContaining("CI=true");
  }

  @Test
  void aDifferenceIsFound() throws IOException {
    Path file = Files.writeString(directory.resolve("a.md"), "one\n```text\ntwo\n```\n");
    Golden.whole(file, "one\n```text\ntwo\n```\n", false);
    Golden.block(file, "text", "two\n", false);
    assertThatThrownBy(() -> Golden.whole(file, "two\n", false)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Golden.block(file, "text", "one\n", false))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Golden.block(file, "json", "two\n", false))
        .hasMessageContaining("has a block");
  }

  @Test
  void whatIsWrittenAnewIsWhatIsReadAfterwards() throws IOException {
    Path file = Files.writeString(directory.resolve("a.md"), "one\n```text\ntwo\n```\nend\n");
    Golden.block(file, "text", "three\n", true);
    assertThat(file).hasContent("one\n```text\nthree\n```\nend\n");
    Golden.whole(file, "new\n", true);
    assertThat(file).hasContent("new\n");
  }
}
