package io.github.gatehouse.bench.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.gatehouse.bench.history.HistoryEntry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The history as JSON lines, one for each entry, in the order in which they were added. */
public final class HistoryJson {
  /** The version that is written, and the only one that is read. */
  public static final int VERSION = 1;

  /** The largest file that is read, in bytes. */
  public static final long MAX_BYTES = 64L << 20;

  private static final int MAX_LINE_BYTES = 16 << 10;

  private HistoryJson() {}

  private record Line(int version, HistoryEntry entry) {}

  /** The line of an entry, with its line feed. */
  public static String line(HistoryEntry entry) {
    return RecordingJson.written(new Line(VERSION, entry));
  }

  /**
   * Reads a history; a file that does not exist is an empty one. A last line without its end, as a
   * crash leaves it, is no line.
   *
   * @throws IOException if it is malformed, too large or of another version; the message names the
   *     line
   */
  public static List<HistoryEntry> read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException(
          file
              + " has "
              + Files.size(file)
              + " bytes; at most "
              + MAX_BYTES
              + " are read\nFix: move its older lines to another file");
    }
    List<HistoryEntry> entries = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      BoundedLines lines = new BoundedLines(in, MAX_LINE_BYTES);
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        entries.add(entry(line, lines.number()));
      }
    } catch (Malformed e) {
      throw new IOException(file + ", " + e.getMessage() + "\nFix: restore or remove it", e);
    }
    return entries;
  }

  private static HistoryEntry entry(byte[] line, long number) throws IOException {
    try {
      Line read = RecordingJson.MAPPER.readValue(line, Line.class);
      if (read == null || read.version() != VERSION || read.entry() == null) {
        throw new Malformed(number, "it is no entry of version " + VERSION);
      }
      return read.entry();
    } catch (JsonProcessingException e) {
      throw new Malformed(number, e.getOriginalMessage());
    }
  }
}
