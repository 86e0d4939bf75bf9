package io.github.gatehouse.bench.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcFileTest {
  @TempDir private Path directory;

  @Test
  void theFirstNumbersOfTheFirstLineAreRead() throws IOException {
    assertThat(read("cpu  12 3456789012345 7 8\ncpu0 9\n", 3))
        .containsExactly(12, 3456789012345L, 7);
    assertThat(read("781451519 5698023684 1171\n", 2)).containsExactly(781451519, 5698023684L);
    assertThat(read("cpu0 7", 1)).containsExactly(7);
  }

  @Test
  void whatIsMissingIsZero() throws IOException {
    assertThat(read("5\n6 7", 3)).containsExactly(5, 0, 0);
    assertThat(read("", 2)).containsExactly(0, 0);
    assertThat(read("none\n", 1)).containsExactly(0);
  }

  @Test
  void noMoreIsReadThanFits() throws IOException {
    assertThat(read("1 ".repeat(1000), 200)).startsWith(1, 1, 1).endsWith(0, 0, 0);
  }

  @Test
  void aFileThatIsNotThereIsNotRead() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> new ProcFile(directory.resolve("none").toString()).numbers(1));
  }

  private long[] read(String text, int count) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), text);
    return new ProcFile(file.toString()).numbers(count);
  }
}
