package io.github.gatehouse.gate.reuse;

import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * Digests of files, read again only where size, times or place on the disk are not those that were
 * seen before: what git does with its index.
 */
public final class FileDigests {
  /** What is not there has a digest of its own. */
  static final String ABSENT = "absent";

  /** A file may change twice within one tick of a clock: one this young is not remembered. */
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private static final String SNAPSHOT = "SNAPSHOT";

  private final Map<String, String> known;
  private final InstantSource clock;
  private final AtomicBoolean learned;
  private final Steady steady;

  /**
   * Files that stay as they are during a session, such as those that Maven has downloaded. A
   * snapshot can be another one at any time.
   *
   * @param directory that they lie below
   * @param digests by path, of those that were looked at; several threads may write
   */
  public record Steady(Path directory, Map<String, String> digests) {
    private boolean has(Path path) {
      return path.startsWith(directory) && !path.toString().contains(SNAPSHOT);
    }
  }

  /**
   * Begins with what is known.
   *
   * @param known state and digest by path; several threads may write
   * @param learned is set where something is added
   * @param steady is looked at once
   */
  public FileDigests(
      Map<String, String> known, AtomicBoolean learned, InstantSource clock, Steady steady) {
    this.known = known;
    this.learned = learned;
    this.clock = clock;
    this.steady = steady;
  }

  /**
   * The digest of one file, or of all files below a directory with their names.
   *
   * @throws IOException if it cannot be read
   */
  public String of(Path path) throws IOException {
    return steady.has(path) ? steady(path) : now(path);
  }

  private String now(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      StringBuilder all = new StringBuilder();
      below(path).forEach((name, digest) -> all.append(name).append('\t').append(digest + "\n"));
      return Sha256.of(all.toString());
    }
    return Files.exists(path) ? file(path) : ABSENT;
  }

  private String steady(Path path) throws IOException {
    String seen = steady.digests().get(path.toString());
    if (seen == null) {
      seen = now(path);
      if (!seen.equals(ABSENT)) {
        steady.digests().put(path.toString(), seen);
      }
    }
    return seen;
  }

  /** The digest of every regular file below a directory, by relative path with {@code /}. */
  public SortedMap<String, String> below(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      return of(directory, tree.filter(Files::isRegularFile).toList());
    }
  }

  /** The digest of every one of some files, by path relative to a directory with {@code /}. */
  public SortedMap<String, String> of(Path directory, Collection<Path> files) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Path file : files) {
      Path shown = file.startsWith(directory) ? directory.relativize(file) : file;
      digests.put(shown.toString().replace('\\', '/'), of(file));
    }
    return digests;
  }

  private String file(Path file) throws IOException {
    String path = file.toAbsolutePath().toString();
    String state = state(file);
    String before = known.get(path);
    if (before != null && before.startsWith(state)) {
      return before.substring(state.length());
    }
    String digest = Sha256.of(file);
    if (settled(file) && state.equals(state(file))) {
      known.put(path, state + digest);
      learned.set(true);
    }
    return digest;
  }

  private boolean settled(Path file) throws IOException {
    FileTime changed = Files.getLastModifiedTime(file);
    return changed.toInstant().isBefore(clock.instant().minus(SETTLED));
  }

  private static String state(Path file) throws IOException {
    try {
      // The time of the last change of the entry itself cannot be set back by anybody.
      return state(Files.readAttributes(file, "unix:size,ino,lastModifiedTime,ctime"));
    } catch (UnsupportedOperationException notUnix) {
      return state(Files.readAttributes(file, "size,fileKey,lastModifiedTime"));
    }
  }

  private static String state(Map<String, Object> facts) {
    StringBuilder state = new StringBuilder();
    new TreeMap<>(facts)
        .forEach(
            (name, fact) -> {
              // As a number: to be written as a date takes longer than to be read from the disk.
              Object plain = fact instanceof FileTime time ? time.to(TimeUnit.NANOSECONDS) : fact;
              state.append(plain).append(' ');
            });
    return state.toString();
  }
}
