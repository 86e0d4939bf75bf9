package io.github.gatehouse.bench.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gatehouse.bench.recording.Breakage;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Setup;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Recordings as JSON lines: the set-up first, then each pair and each breakage in the order in
 * which they happened. Numbers are written so that reading them gives the same numbers; {@code NaN}
 * is null.
 */
public final class RecordingJson {
  /** The version that is written, and the only one that is read. */
  public static final int VERSION = 3;

  /** The longest line that is read, in bytes. */
  public static final int MAX_LINE_BYTES = 4 << 20;

  private static final int MAX_NESTING = 16;

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private RecordingJson() {}

  /** The first line. */
  private record First(int version, Setup setup) {}

  /** Any other line: one of the two. */
  private record Entry(PairLine pair, Breakage breakage) {}

  /** The line of a set-up, with its line feed. */
  public static String line(Setup setup) {
    return written(new First(VERSION, setup));
  }

  /** The line of a pair, with its line feed. */
  public static String line(RecordedPair pair) {
    return written(new Entry(PairLine.of(pair), null));
  }

  /** The line of a breakage, with its line feed. */
  public static String line(Breakage breakage) {
    return written(new Entry(null, breakage));
  }

  /** All lines of a recording: pairs, then breakages. */
  public static String text(Recording recording) {
    StringBuilder text = new StringBuilder(line(recording.setup()));
    recording.pairs().forEach(pair -> text.append(line(pair)));
    recording.breakages().forEach(breakage -> text.append(line(breakage)));
    return text.toString();
  }

  /**
   * Reads a recording. A last line without its end, as a crash leaves it, is left out.
   *
   * @param warnings takes what was left out
   * @throws IOException if the file is malformed or of another version; the message names the line
   */
  public static Recording read(Path file, Consumer<String> warnings) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, file, warnings);
    }
  }

  /**
   * Reads a recording from wherever it is kept.
   *
   * @param file that messages name
   * @param warnings takes what was left out
   * @throws IOException if the text is malformed or of another version; the message names the line
   */
  public static Recording read(InputStream in, Path file, Consumer<String> warnings)
      throws IOException {
    try {
      BoundedLines lines = new BoundedLines(in, MAX_LINE_BYTES);
      byte[] first = lines.next();
      if (first == null) {
        throw new IOException(file + " holds no set-up" + fix(file));
      }
      Setup setup = setup(first);
      List<RecordedPair> pairs = new ArrayList<>();
      List<Breakage> breakages = new ArrayList<>();
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        entry(line, pairs, breakages, lines.number());
      }
      if (lines.cut()) {
        warnings.accept(
            file + ", line " + lines.number() + " was cut before its end: it does not count");
      }
      return new Recording(setup, pairs, breakages);
    } catch (Malformed e) {
      throw new IOException(file + ", " + e.getMessage() + fix(file), e);
    }
  }

  private static Setup setup(byte[] line) throws IOException {
    try {
      int version = MAPPER.readTree(line).path("version").asInt(0);
      if (version != VERSION) {
        throw new Malformed(1, "version is " + version + "; only " + VERSION + " is read");
      }
      Setup setup = MAPPER.readValue(line, First.class).setup();
      if (setup == null) {
        throw new Malformed(1, "there is no set-up");
      }
      return setup;
    } catch (JsonProcessingException e) {
      throw new Malformed(1, e.getOriginalMessage());
    }
  }

  private static void entry(
      byte[] line, List<RecordedPair> pairs, List<Breakage> breakages, long number)
      throws IOException {
    try {
      Entry entry = MAPPER.readValue(line, Entry.class);
      if ((entry.pair() == null) == (entry.breakage() == null)) {
        throw new Malformed(number, "there must be a pair or a breakage");
      } else if (entry.pair() != null) {
        pairs.add(entry.pair().pair());
      } else {
        breakages.add(entry.breakage());
      }
    } catch (JsonProcessingException e) {
      throw new Malformed(number, e.getOriginalMessage());
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new Malformed(number, e.getMessage());
    }
  }

  private static String fix(Path file) {
    return "\nFix: remove " + file + " and measure again";
  }

  static String written(Object line) {
    try {
      return MAPPER.writeValueAsString(line) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + e.getMessage(), e);
    }
  }
}
