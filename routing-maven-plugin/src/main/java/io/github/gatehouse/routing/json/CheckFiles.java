package io.github.gatehouse.routing.json;

import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.store.AtomicFile;
import io.github.gatehouse.routing.check.CheckRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The directory of check-run payloads: one file for each gate, named after it. */
public final class CheckFiles {
  /** Relative to the root. */
  public static final String DIRECTORY = "target/gatehouse/checks";

  private static final int MOST = 200;
  private static final String SUFFIX = ".json";

  private final Path directory;

  /** Payloads below the directory that Maven was started for. */
  public CheckFiles(Path root) {
    this.directory = root.resolve(DIRECTORY);
  }

  /**
   * Replaces what is there: a payload of an earlier decision must not be published with this one.
   *
   * @throws IOException if a file cannot be written or removed
   */
  public void write(List<CheckRun> runs) throws IOException {
    Set<Path> kept = new HashSet<>();
    for (CheckRun run : runs) {
      Path file = directory.resolve(run.gate() + SUFFIX);
      AtomicFile.write(file, CheckRunJson.write(run));
      kept.add(file);
    }
    for (Path file : files()) {
      if (!kept.contains(file)) {
        Files.deleteIfExists(file);
      }
    }
  }

  /**
   * All payloads, in the order of their names; none where there is no directory.
   *
   * @throws IOException if one cannot be read, or there are more than {@value #MOST}
   */
  public List<CheckRun> read() throws IOException {
    List<CheckRun> runs = new ArrayList<>();
    for (Path file : files()) {
      runs.add(read(file));
    }
    return List.copyOf(runs);
  }

  private static CheckRun read(Path file) throws IOException {
    String name = "checks/" + file.getFileName();
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > CanonicalJson.MAX_BYTES) {
      throw new IOException(
          name + " is no file of at most " + CanonicalJson.MAX_BYTES + " bytes. " + again());
    }
    CheckRun run;
    try {
      run = CheckRunJson.read(Files.readString(file));
    } catch (IOException e) {
      throw new IOException(name + " cannot be read: " + e.getMessage() + ". " + again(), e);
    }
    if (!file.endsWith(run.gate() + SUFFIX)) {
      throw new IOException(name + " speaks of the gate " + run.gate() + ". " + again());
    }
    return run;
  }

  private static String again() {
    return "Fix: write it again with mvn routing:decide";
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(directory)) {
      List<Path> files =
          all.filter(file -> file.toString().endsWith(SUFFIX)).limit(MOST + 1L).sorted().toList();
      if (files.size() > MOST) {
        throw new IOException(
            "more than " + MOST + " files in " + DIRECTORY + ". Fix: mvn clean, then decide again");
      }
      return files;
    }
  }
}
