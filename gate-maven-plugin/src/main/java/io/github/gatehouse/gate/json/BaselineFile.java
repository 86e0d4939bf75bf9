package io.github.gatehouse.gate.json;

import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.store.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The file {@code .gatehouse/lint-baseline.json} of a module.
 *
 * @param version of the format, 1
 * @param tools number of findings by tool, file and check
 */
public record BaselineFile(
    int version, SortedMap<String, SortedMap<String, SortedMap<String, Integer>>> tools) {
  /** Where it lies in a module. */
  public static final String NAME = ".gatehouse/lint-baseline.json";

  private static final int VERSION = 1;

  /** A file of the present format. */
  public static BaselineFile of(
      SortedMap<String, SortedMap<String, SortedMap<String, Integer>>> tools) {
    return new BaselineFile(VERSION, tools);
  }

  /**
   * The baseline of a module; empty where it has none.
   *
   * @throws IOException if it is no regular file, or no baseline
   */
  public static Optional<BaselineFile> read(Path module) throws IOException {
    Path file = module.resolve(NAME);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > CanonicalJson.MAX_LARGE_BYTES) {
      throw new IOException(
          NAME + " is no regular file of at most " + CanonicalJson.MAX_LARGE_BYTES + " bytes");
    }
    BaselineFile read = CanonicalJson.readLarge(Files.readString(file), BaselineFile.class);
    if (read.version != VERSION || read.tools == null) {
      throw new IOException(
          NAME + " has version " + read.version + "; " + VERSION + ", and tools, are read");
    }
    return Optional.of(read);
  }

  /**
   * Writes the file.
   *
   * @throws IOException if it cannot be written
   */
  public void write(Path module) throws IOException {
    AtomicFile.write(module.resolve(NAME), CanonicalJson.write(this));
  }
}
