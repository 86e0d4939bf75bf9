package io.github.gatehouse.bench.side;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Bases that were built before, one directory for each key. Any number of builds may use it at the
 * same time; the first of them builds, the others wait for it. What has not been used for 30 days
 * is deleted.
 */
public final class BaseCache {
  private static final Duration KEPT = Duration.ofDays(30);

  /** File locks are held by a whole JVM: its threads take turns here. */
  private static final ReentrantLock TURN = new ReentrantLock(true);

  private final Path directory;
  private final InstantSource clock;
  private final Consumer<String> lines;

  /**
   * @param directory created where absent
   * @param lines is told when another build is waited for
   */
  public BaseCache(Path directory, InstantSource clock, Consumer<String> lines) {
    this.directory = directory.toAbsolutePath();
    this.clock = clock;
    this.lines = lines;
  }

  /** Builds a base. */
  @FunctionalInterface
  public interface Builder {
    /**
     * Builds it and stores it.
     *
     * @param entry an empty directory of the base's own
     * @throws IOException if it cannot be built; the message says why
     */
    void build(Path entry) throws IOException, InterruptedException;
  }

  /**
   * The base with that key, built where it is not there or not whole.
   *
   * @param key a name of a file that stands for everything that the base depends on
   * @throws IOException if it cannot be built or kept
   */
  public Material get(String key, Builder builder) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    TURN.lockInterruptibly();
    try (FileChannel channel = channel(key);
        FileLock lock = lock(channel)) {
      Path entry = directory.resolve(key);
      Optional<Material> known = stored(entry).read();
      if (known.isEmpty() && lock.isValid()) {
        FileTree.delete(entry);
        builder.build(Files.createDirectories(entry));
        known = stored(entry).read();
        deleteOld();
      }
      Material whole =
          known.orElseThrow(() -> new IOException("the base in " + entry + " is not whole"));
      Files.setLastModifiedTime(stored(entry).list(), FileTime.from(clock.instant()));
      return whole;
    } finally {
      TURN.unlock();
    }
  }

  /** Where in an entry the built side is stored. */
  public static StoredSide stored(Path entry) {
    return new StoredSide(entry.resolve("side"));
  }

  private FileChannel channel(String key) throws IOException {
    return FileChannel.open(
        directory.resolve(key + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  private FileLock lock(FileChannel channel) throws IOException {
    FileLock lock = channel.tryLock();
    if (lock == null) {
      lines.accept("another build is making this base ready: waiting for it");
      lock = channel.lock();
    }
    return lock;
  }

  private void deleteOld() throws IOException {
    Instant oldest = clock.instant().minus(KEPT);
    for (Path entry : entries()) {
      Path list = stored(entry).list();
      if (Files.exists(list) && Files.getLastModifiedTime(list).toInstant().isBefore(oldest)) {
        FileTree.delete(entry);
      }
    }
  }

  private List<Path> entries() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.filter(Files::isDirectory).toList();
    }
  }
}
