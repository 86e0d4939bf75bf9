package io.github.gatehouse.gate.security.source;

import io.github.gatehouse.gate.security.AdvisorySource;
import io.github.gatehouse.gate.security.ResolvedGraph;
import io.github.gatehouse.gate.security.Snapshot;
import io.github.gatehouse.gate.security.json.OsvJson;
import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory of advisories, one {@code .json} file each, at any depth. Links are not followed.
 *
 * @param now advisories of a later time are refused
 */
public record OsvDirectory(Path directory, Instant now) implements AdvisorySource {
  private static final int DEPTH = 16;

  @Override
  public Snapshot read(ResolvedGraph graph) throws IOException {
    Reading reading = new Reading(graph.names(), now);
    StringBuilder digests = new StringBuilder();
    for (Path file : files(directory)) {
      String name = directory.relativize(file).toString().replace('\\', '/');
      try (InputStream in = Files.newInputStream(file)) {
        // One byte more than is read: the reader then says that there is too much.
        byte[] content = in.readNBytes(OsvJson.MAX_BYTES + 1);
        digests.append(Sha256.of(content)).append("  ").append(name).append('\n');
        reading.advisory(name, content);
      }
    }
    return reading.snapshot(directory.toString(), Sha256.of(digests.toString()), reading.newest());
  }

  /**
   * The advisories of a directory, sorted.
   *
   * @throws IOException if it cannot be listed
   */
  public static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory, DEPTH)) {
      return tree.filter(file -> file.toString().endsWith(".json"))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .limit(Reading.MAX_FILES + 1L)
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
