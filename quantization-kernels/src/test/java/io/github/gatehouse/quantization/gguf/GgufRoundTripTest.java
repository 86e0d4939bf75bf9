package io.github.gatehouse.quantization.gguf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.format.TernaryFormat;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GgufRoundTripTest {
  @TempDir Path directory;

  @Test
  void theWriterWritesWhatTheSpecificationSays() throws IOException {
    Path file = directory.resolve("small.gguf");
    SmallModel.writer().write(file);
    assertThat(file).hasBinaryContent(SmallModel.bytes());
    SmallModel.writer().write(file);
    assertThat(file).hasBinaryContent(SmallModel.bytes());
    assertThat(directory)
        .isDirectoryContaining(file::equals)
        .isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void theReaderReadsWhatTheSpecificationSays() throws IOException {
    Path path = Files.write(directory.resolve("small.gguf"), SmallModel.bytes());
    try (GgufFile file = GgufFile.open(path)) {
      assertThat(file.version()).isEqualTo(3);
      assertThat(file.metadata().keySet()).hasSize(25).startsWith("general.architecture");
      assertThat(file.metadata()).containsEntry("one.INT16", new GgufScalar(GgufType.INT16, 1));
      assertThat(file.metadata().get("nested")).isInstanceOf(GgufValue.Array.class);
      assertThat(file.tensors()).extracting(GgufTensor::name).containsExactly("norm", "ternary");
      assertThat(file.tensors().get(1).dimensions()).containsExactly(256L, 3L);
      assertThat(file.floats("norm")).isEqualTo(SmallModel.NORM);
      float[] weights = new float[SmallModel.SHAPE.weights()];
      PackedTernary ternary = file.ternary("ternary");
      TernaryKernels.scalar(ternary.format())
          .dequantize(ternary.packed(), ternary.shape(), weights);
      assertThat(weights).isEqualTo(SmallModel.weights());
    }
  }

  @Test
  void whatWasReadIsWrittenToTheSameBytes() throws IOException {
    Path again = directory.resolve("again.gguf");
    try (GgufFile file = RawGguf.open(SmallModel.bytes())) {
      GgufWriter writer = new GgufWriter();
      file.metadata().forEach(writer::put);
      writer.floats("norm", file.floats("norm"), 4, 2).ternary("ternary", file.ternary("ternary"));
      writer.write(again);
    }
    assertThat(again).hasBinaryContent(SmallModel.bytes());
  }

  @Test
  void version2IsReadAsVersion3Is() throws IOException {
    byte[] bytes = SmallModel.bytes();
    bytes[4] = 2;
    try (GgufFile file = RawGguf.open(bytes)) {
      assertThat(file.version()).isEqualTo(2);
      assertThat(file.floats("norm")).isEqualTo(SmallModel.NORM);
    }
  }

  @Test
  void anotherAlignmentIsHeededByBoth() throws IOException {
    Path path = directory.resolve("aligned.gguf");
    new GgufWriter()
        .put("general.alignment", GgufScalar.uint32(4096))
        .floats("a", new float[] {1, 2, 3}, 3)
        .floats("b", new float[] {4}, 1)
        .write(path);
    assertThat(Files.size(path)).isEqualTo(3 * 4096);
    try (GgufFile file = GgufFile.open(path)) {
      assertThat(file.tensors()).extracting(GgufTensor::position).containsExactly(4096L, 8192L);
      assertThat(file.floats("b")).containsExactly(4);
    }
  }

  @Test
  void halfPrecisionIsReadAndOtherTypesAreListedOnly() throws IOException {
    RawGguf raw =
        RawGguf.of(3, 0).tensor("half", 1, 0, 3).tensor("q4", 2, 32, 32).tensor("x", 99, 64);
    raw.padded(32).u16(0x3C00).u16(0xC000).u16(0x0001).padded(32).zeros(64);
    try (GgufFile file = raw.open()) {
      assertThat(file.floats("half")).containsExactly(1, -2, 0x1p-24f);
      assertThat(file.tensors()).extracting(GgufTensor::typeNumber).containsExactly(1L, 2L, 99L);
      assertThat(file.tensors().get(2).elements()).isEqualTo(1);
      assertThat(file.tensors().get(2).encoding()).isEmpty();
      assertThatThrownBy(() -> file.floats("q4"))
          .isInstanceOf(GgufException.class)
          .hasMessageContaining("'q4': expected type 0 (F32) or 1 (F16), got 2");
      assertThatThrownBy(() -> file.ternary("half"))
          .isInstanceOf(GgufException.class)
          .hasMessageContaining("expected type 36 (I2_S), got 1");
      assertThatThrownBy(() -> file.floats("absent"))
          .isInstanceOf(GgufException.class)
          .hasMessageContaining("expected a tensor 'absent', got 3 others");
    }
  }

  @Test
  void theUnusedTailIsClearedAndThreeDimensionsAreRowsToo() throws IOException {
    RawGguf raw = RawGguf.of(1, 0).tensor("t", 36, 0, 128, 2, 2).padded(32);
    raw.zeros(4 * 32).f32(2).raw(new byte[28]);
    byte[] bytes = raw.bytes();
    Arrays.fill(bytes, bytes.length - 28, bytes.length, (byte) 0xAB);
    try (GgufFile file = RawGguf.open(bytes)) {
      PackedTernary ternary = file.ternary("t");
      assertThat(ternary.shape()).hasToString("4 × 128");
      assertThat(TernaryFormat.I2_S.scale(ternary.packed())).isEqualTo(2);
      assertThat(ternary.packed()).endsWith(new byte[28]);
    }
  }

  @Test
  void anInterruptedWriteIsSeenAndAFailedOneLeavesNothing() throws IOException {
    Path file = Files.writeString(directory.resolve("m.gguf"), "old");
    Path part = Files.writeString(directory.resolve("m.gguf.part"), "");
    assertThatThrownBy(() -> SmallModel.writer().write(file))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("Fix: delete it");
    Files.delete(part);
    GgufWriter unwritable = new GgufWriter().put("half", SmallModel.text("\ud800"));
    assertThatThrownBy(() -> unwritable.write(file)).isInstanceOf(IllegalArgumentException.class);
    assertThat(part).doesNotExist();
    assertThat(file).hasContent("old");
  }

  @Test
  void aFileThatIsNotThereIsNoGgufException() {
    assertThatThrownBy(() -> GgufFile.open(directory.resolve("absent")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void theWriterRefusesWhatAReaderWould() {
    GgufWriter writer = SmallModel.writer();
    GgufValue deep = new GgufScalars(GgufType.UINT8, new byte[0]);
    for (int i = 0; i < GgufFile.MAX_DEPTH; i++) {
      deep = new GgufValue.Array(GgufType.ARRAY, List.of(deep));
    }
    GgufValue tooDeep = deep;
    List<Runnable> wrong =
        List.of(
            () -> writer.put("words", SmallModel.text("twice")),
            () -> writer.put("", SmallModel.text("empty")),
            () -> writer.put("x".repeat(65_536), SmallModel.text("long")),
            () -> writer.put("deep", tooDeep),
            () -> writer.put("general.alignment", GgufScalar.uint32(24)),
            () -> writer.put("general.alignment", SmallModel.text("32")),
            () -> writer.floats("norm", SmallModel.NORM, 8),
            () -> writer.floats("other", SmallModel.NORM, 7),
            () -> writer.floats("other", new float[0], 0),
            () -> writer.floats("other", new float[1], 1, 1, 1, 1, 1),
            () -> writer.floats("x".repeat(65), SmallModel.NORM, 8),
            () -> writer.ternary("ternary", SmallModel.ternary()));
    for (int i = 0; i < wrong.size(); i++) {
      assertThatThrownBy(wrong.get(i)::run)
          .as("wrong %d", i)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("expected");
    }
  }
}
