package io.github.gatehouse.bench.ab;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of lines that grows while we measure: each line is on disk before the next is measured.
 */
final class Journal implements Closeable {
  private final Path file;
  private final Tail tail;
  private long length;

  /**
   * @param length of what is there already, in bytes
   */
  Journal(Path file, Tail tail, long length) {
    this.file = file;
    this.tail = tail;
    this.length = length;
  }

  /**
   * Goes on with a file that ends in a line feed.
   *
   * @throws IOException if it cannot be opened
   */
  static Journal open(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    return new Journal(file, new ChannelTail(channel), Files.size(file));
  }

  /**
   * Adds a line.
   *
   * @throws IOException if it cannot be written whole; the file then ends where it did before, or
   *     with half a line, which no reader counts
   */
  void append(String line) throws IOException {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try {
      tail.write(bytes, length);
      length += bytes.length;
    } catch (IOException e) {
      takeBack();
      throw new IOException(
          file
              + " cannot take "
              + bytes.length
              + " more bytes: "
              + e.getMessage()
              + "\nWhat was measured before is kept, and counts next time."
              + "\nFix: make room on the disk, then measure again",
          e);
    }
  }

  private void takeBack() {
    try {
      tail.cut(length);
    } catch (IOException e) {
      // A disk that takes nothing may not let go either: readers leave out half a line anyway.
      assert length >= 0;
    }
  }

  @Override
  public void close() throws IOException {
    tail.close();
  }

  /** The end of a file. */
  interface Tail extends Closeable {
    /** Writes at a place and waits until the disk has it. */
    void write(byte[] bytes, long place) throws IOException;

    /** Removes what lies beyond a length. */
    void cut(long length) throws IOException;
  }

  private record ChannelTail(FileChannel channel) implements Tail {
    @Override
    public void write(byte[] bytes, long place) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer, place + buffer.position());
      }
      channel.force(false);
    }

    @Override
    public void cut(long length) throws IOException {
      channel.truncate(length);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
