package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.recording.RecordedPair;
import io.github.gatehouse.bench.recording.Recording;
import io.github.gatehouse.bench.recording.Setup;
import io.github.gatehouse.bench.recording.Shard;
import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Pairs of earlier sessions that measured the same: same byte code on both sides, same machine,
 * same JVM and arguments, same shard. They come first in a recording, so that nobody measures again
 * and again until the verdict pleases. What was broken earlier is tried again.
 */
final class Pool {
  /** What nobody has added to for so long is forgotten. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final Setup setup;
  private final Path recording;
  private final Optional<Path> root;
  private final Optional<Path> directory;
  private final Consumer<String> lines;

  /**
   * @param recording of the session before, need not exist
   * @param pool directory that outlives {@code clean}; empty where there is none
   * @param lines takes what was pooled, and what could not be read
   */
  Pool(Setup setup, Path recording, Optional<Path> pool, Consumer<String> lines) {
    this.setup = setup;
    this.recording = recording;
    this.root = pool;
    this.directory = pool.map(path -> path.resolve(key(setup)));
    this.lines = lines;
  }

  /** Where a session keeps its own pairs; empty where there is no pool, or none can be made. */
  Optional<Path> own(String session) {
    try {
      if (directory.isPresent()) {
        Files.createDirectories(directory.get());
      }
      return directory.map(path -> path.resolve(session + ".jsonl"));
    } catch (IOException e) {
      lines.accept("pairs are kept in " + recording + " alone, until it is removed: " + e);
      return Optional.empty();
    }
  }

  /** The earlier pairs, by the sessions' names, whose order is that of time. */
  List<RecordedPair> earlier() throws IOException {
    SortedMap<String, List<RecordedPair>> sessions = new TreeMap<>();
    for (Path file : files()) {
      Map<String, List<RecordedPair>> found = new TreeMap<>();
      for (RecordedPair pair : read(file)) {
        found.computeIfAbsent(pair.session(), name -> new ArrayList<>()).add(pair);
      }
      found.forEach(
          (name, pairs) ->
              sessions.merge(name, pairs, (one, other) -> one.size() < other.size() ? other : one));
    }
    List<RecordedPair> all = sessions.values().stream().flatMap(List::stream).toList();
    if (!all.isEmpty()) {
      lines.accept(
          all.size()
              + " pairs of "
              + sessions.size()
              + " earlier "
              + (sessions.size() == 1 ? "session" : "sessions")
              + " with the same byte code on the same machine are pooled");
    }
    return all;
  }

  /**
   * Removes what is older than 30 days.
   *
   * @throws IOException if the pool cannot be listed
   */
  void prune(Instant now) throws IOException {
    if (root.isEmpty() || !Files.isDirectory(root.get())) {
      return;
    }
    FileTime oldest = FileTime.from(now.minus(KEPT));
    for (Path key : list(root.get())) {
      if (Files.isDirectory(key) && Files.getLastModifiedTime(key).compareTo(oldest) < 0) {
        for (Path file : list(key)) {
          Files.deleteIfExists(file);
        }
        Files.deleteIfExists(key);
      }
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.sorted().toList();
    }
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isRegularFile(recording)) {
      files.add(recording);
    }
    if (directory.isPresent() && Files.isDirectory(directory.get())) {
      list(directory.get()).stream()
          .filter(file -> file.toString().endsWith(".jsonl"))
          .forEach(files::add);
    }
    return files;
  }

  private List<RecordedPair> read(Path file) {
    try {
      Recording read = RecordingJson.read(file, lines);
      boolean same = key(read.setup()).equals(key(setup));
      // What was joined comes of other machines, whose own pools keep it.
      return same
          ? read.pairs().stream().filter(one -> Shard.joined(one.session()).isEmpty()).toList()
          : List.of();
    } catch (IOException e) {
      lines.accept("earlier pairs are not pooled: " + e.getMessage());
      return List.of();
    }
  }

  /** Of all that must agree before pairs may be pooled. */
  private static String key(Setup setup) {
    return Sha256.of(
            String.join(
                "\n",
                Integer.toString(RecordingJson.VERSION),
                setup.base().digest(),
                setup.head().digest(),
                setup.machine().cpu(),
                Integer.toString(setup.machine().cores()),
                setup.machine().os(),
                setup.machine().jdk(),
                setup.machine().jvmArgs(),
                // Pairs that stand in the recordings of two shards cannot be merged.
                setup.shard().toString()))
        .substring(0, 32);
  }
}
