package io.github.gatehouse.quantization.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GgufSizeTest {
  private static final long FIVE_GIB = 5L << 30;
  private static final long HUGE = -1;

  @TempDir Path directory;

  @Test
  void aTensorBeyondFourGibibytesIsRead() throws IOException {
    byte[] head =
        RawGguf.of(2, 0).tensor("gap", 0, 0, 8).tensor("far", 0, FIVE_GIB, 2).padded(32).bytes();
    ByteBuffer data = ByteBuffer.wrap(new RawGguf().f32(1.5f).f32(-2).bytes());
    Path path = Files.write(directory.resolve("far.gguf"), head);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      // Only the ends are written: the file is sparse.
      channel.write(data, head.length + FIVE_GIB);
    }
    try (GgufFile file = GgufFile.open(path)) {
      assertThat(file.tensors().get(1).position()).isEqualTo(head.length + FIVE_GIB);
      assertThat(file.floats("far")).containsExactly(1.5f, -2);
    }
  }

  @Test
  void aTensorTooLargeForAnArrayIsListedAndRefused() throws IOException {
    byte[] head =
        RawGguf.of(2, 0)
            .tensor("t", 36, 0, 128, 1 << 24)
            .tensor("f", 0, (1L << 29) + 32, 1L << 31)
            .padded(32)
            .bytes();
    Path path = Files.write(directory.resolve("large.gguf"), head);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(1), 10L << 30);
    }
    try (GgufFile file = GgufFile.open(path)) {
      assertThat(file.tensors()).hasSize(2);
      assertThatThrownBy(() -> file.ternary("t"))
          .isInstanceOf(GgufException.class)
          .hasMessageContaining("expected at most 2147483639 weights, got 2147483648");
      assertThatThrownBy(() -> file.floats("f"))
          .isInstanceOf(GgufException.class)
          .hasMessageContaining("expected at most 2147483639 elements, got 2147483648");
    }
  }

  @Test
  void aFileThatShrinksWhileItIsOpenIsRefused() throws IOException {
    Path path = Files.write(directory.resolve("shrinks.gguf"), SmallModel.bytes());
    try (GgufFile file = GgufFile.open(path)) {
      Files.write(path, new byte[10]);
      assertThatThrownBy(() -> file.ternary("ternary"))
          .isInstanceOf(GgufException.class)
          .hasMessageContaining("the file has become shorter");
    }
  }

  static Stream<Arguments> claims() {
    return Stream.of(
        Arguments.of("tensors", RawGguf.of(HUGE, 0)),
        Arguments.of("tensors of an int", RawGguf.of(Integer.MAX_VALUE, 0)),
        Arguments.of("pairs", RawGguf.of(0, HUGE)),
        Arguments.of("pairs of an int", RawGguf.of(0, Integer.MAX_VALUE)),
        Arguments.of("key", RawGguf.of(0, 1).u64(1L << 62).zeros(20)),
        Arguments.of("string", RawGguf.of(0, 1).text("k").u32(8).u64(Integer.MAX_VALUE - 8)),
        Arguments.of("bytes", RawGguf.of(0, 1).text("k").u32(9).u32(0).u64(Integer.MAX_VALUE - 8)),
        Arguments.of("strings", RawGguf.of(0, 1).text("k").u32(9).u32(8).u64(1 << 28)),
        Arguments.of("arrays", RawGguf.of(0, 1).text("k").u32(9).u32(9).u64(1 << 28)),
        Arguments.of("tensor", RawGguf.of(1, 0).tensor("t", 0, 0, 1 << 29).padded(32)),
        Arguments.of("ternary", RawGguf.of(1, 0).tensor("t", 36, 0, 128, 1 << 23).padded(32)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("claims")
  void noMemoryIsTakenForWhatIsOnlyClaimed(String claim, RawGguf raw) {
    byte[] bytes = raw.bytes();
    assertThat(catchThrowable(() -> RawGguf.open(bytes))).isInstanceOf(GgufException.class);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(catchThrowable(() -> RawGguf.open(bytes))).isInstanceOf(GgufException.class);
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1 << 20);
  }

  @Test
  void aHeadBeyondItsBoundIsRefusedBeforeItIsRead() throws IOException {
    RawGguf raw = RawGguf.of(0, 1).text("k").u32(9).u32(0).u64(GgufFile.MAX_HEAD_BYTES);
    Path path = Files.write(directory.resolve("head.gguf"), raw.bytes());
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(1), 10L << 30);
    }
    assertThatThrownBy(() -> GgufFile.open(path))
        .isInstanceOf(GgufException.class)
        .hasMessageContaining("to the end of the largest head, 67108864 bytes");
  }
}
