package io.github.gatehouse.bench.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Role;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final RecordedPair PAIR =
      new RecordedPair("a", Role.GATE, "s", "now", Recorded.pair(0));

  @TempDir private Path directory;

  private final List<String> warnings = new ArrayList<>();

  @Test
  void everyPairIsOnDiskBeforeTheNext() throws IOException {
    Path file = directory.resolve("deep/recording.jsonl");
    Path own = directory.resolve("pool/own.jsonl");
    Recording before = new Recording(Recorded.setup(), List.of(PAIR), List.of());
    try (Logbook book = Logbook.begin(before, file, List.of(own))) {
      for (int pairs = 2; pairs < 5; pairs++) {
        book.add(PAIR);

        assertThat(RecordingJson.read(file, warnings::add)).isEqualTo(book.recording());
        assertThat(RecordingJson.read(file, warnings::add).pairs()).hasSize(pairs);
        assertThat(RecordingJson.read(own, warnings::add).pairs()).hasSize(pairs - 1);
      }
    }
    assertThat(warnings).isEmpty();
  }

  @Test
  void aDiskThatFillsUpAmidALineLeavesNoHalfLine() throws IOException {
    Path file = begun();
    String line = RecordingJson.line(PAIR);
    try (Journal journal = new Journal(file, new SmallDisk(file, true), Files.size(file))) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> journal.append(line))
          .withMessageStartingWith(
              file + " cannot take " + line.length() + " more bytes: No space left on device\n")
          .withMessageEndingWith("Fix: make room on the disk, then measure again");
    }
    assertThat(RecordingJson.read(file, warnings::add).pairs()).isEmpty();
    assertThat(warnings).isEmpty();
  }

  @Test
  void halfALineThatCannotBeTakenBackIsNotCounted() throws IOException {
    Path file = begun();
    try (Journal journal = new Journal(file, new SmallDisk(file, false), Files.size(file))) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> journal.append(RecordingJson.line(PAIR)));
    }
    assertThat(RecordingJson.read(file, warnings::add).pairs()).isEmpty();
    assertThat(warnings).singleElement().asString().contains("line 2 was cut");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aDeviceThatIsAlwaysFullIsNamed() throws IOException {
    try (Journal journal = Journal.open(Path.of("/dev/full"))) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> journal.append("line\n"))
          .withMessageContaining("/dev/full cannot take 5 more bytes: No space left on device");
    }
  }

  private Path begun() throws IOException {
    return Files.writeString(
        directory.resolve("recording.jsonl"), RecordingJson.line(Recorded.setup()));
  }

  /** Has room for a hundred bytes more. */
  private record SmallDisk(Path file, boolean letsGo) implements Journal.Tail {
    @Override
    public void write(byte[] bytes, long place) throws IOException {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.write(ByteBuffer.wrap(bytes, 0, 100), place);
      }
      throw new IOException("No space left on device");
    }

    @Override
    public void cut(long length) throws IOException {
      if (!letsGo) {
        throw new IOException("No space left on device");
      }
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(length);
      }
    }

    @Override
    public void close() {
      assertThat(file).exists();
    }
  }
}
