package io.github.gatehouse.bench.json;

import io.github.gatehouse.bench.history.HistoryEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/**
 * A history that grows at its end, whoever else adds to it at the same time: builds on one machine
 * take turns.
 */
public final class HistoryFile {
  /** A lock of the system is one of this JVM's: its threads take turns by themselves. */
  private static final ReentrantLock TURNS = new ReentrantLock();

  private final Path file;

  public HistoryFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Adds entries: all of them, or none. What a crash has left of a line is removed first.
   *
   * @throws IOException if they cannot be written
   */
  public void append(List<HistoryEntry> entries) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    String lines = entries.stream().map(HistoryJson::line).collect(Collectors.joining());
    Files.createDirectories(file.getParent());
    TURNS.lock();
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      try (var lock = channel.lock()) {
        assert lock.isValid();
        append(channel, lines.getBytes(StandardCharsets.UTF_8));
      }
    } finally {
      TURNS.unlock();
    }
  }

  private static void append(FileChannel channel, byte[] bytes) throws IOException {
    long end = end(channel);
    channel.truncate(end);
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer, end + buffer.position());
      }
      channel.force(false);
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
  }

  /** After the last line feed. */
  private static long end(FileChannel channel) throws IOException {
    long end = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (end > 0) {
      one.clear();
      channel.read(one, end - 1);
      if (one.get(0) == '\n') {
        return end;
      }
      end--;
    }
    return 0;
  }
}
