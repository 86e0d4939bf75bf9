package io.github.gatehouse.gate.features;

import io.github.gatehouse.gate.features.BuildAnswer.End;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One file for each combination: the command, what it said, how it ended and after what time. */
public final class CombinationLogs {
  private static final int LAST = 1 << 20;

  private final Path directory;
  private final Map<Combination, String> names;

  private CombinationLogs(Path directory, Map<Combination, String> names) {
    this.directory = directory;
    this.names = names;
  }

  /**
   * Files for these combinations; what an earlier build left in their directory is deleted.
   *
   * @param all combinations, also those of other shards: a file's name must not depend on the shard
   */
  public static CombinationLogs in(Path directory, Collection<Combination> all) throws IOException {
    TreeCopy.delete(directory);
    Files.createDirectories(directory);
    return new CombinationLogs(directory, LogNames.of(all));
  }

  /** The file of a combination. */
  public Path file(Combination one) {
    return directory.resolve(names.get(one));
  }

  /** The files that are there. */
  public List<Path> written() {
    return names.values().stream().map(directory::resolve).filter(Files::isRegularFile).toList();
  }

  /** Begins a file with the command. */
  public Path begin(Combination one, String command) throws IOException {
    return Files.writeString(file(one), "gatehouse: " + one + ": " + command + "\n");
  }

  /** Ends a file with the result, which it returns. */
  public String end(Combination one, BuildAnswer answer, Duration took) throws IOException {
    double seconds = took.toMillis() / 1000.0;
    String result = answer.end() == End.GOOD ? "ok" : String.valueOf(answer.errors().get(0));
    String line = String.format(Locale.ROOT, "%s: %s; %.1f s", one, result, seconds);
    Files.writeString(file(one), "gatehouse: " + line + "\n", StandardOpenOption.APPEND);
    return line;
  }

  /** The last part of a file, at most 1 MiB. */
  public static String last(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - LAST));
      ByteBuffer bytes = ByteBuffer.allocate(LAST);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        continue;
      }
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }
}
