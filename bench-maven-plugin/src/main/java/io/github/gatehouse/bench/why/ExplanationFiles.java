package io.github.gatehouse.bench.why;

import io.github.gatehouse.receipts.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The explanations that lie beside a report. */
public final class ExplanationFiles {
  private static final String DATA = "why.json";

  private ExplanationFiles() {}

  /**
   * Reads them.
   *
   * @param report directory of the report
   * @return by id of the benchmark; none where nothing was explained
   * @throws IOException if one is malformed, or larger than is read
   */
  public static SortedMap<String, Explanation> read(Path report) throws IOException {
    SortedMap<String, Explanation> all = new TreeMap<>();
    Path directory = report.resolve(Investigation.DIRECTORY);
    if (!Files.isDirectory(directory)) {
      return all;
    }
    List<Path> files;
    try (Stream<Path> entries = Files.list(directory)) {
      files =
          entries
              .map(entry -> entry.resolve(DATA))
              .filter(Files::isRegularFile)
              .sorted()
              .limit(Explanations.MOST)
              .toList();
    }
    for (Path file : files) {
      if (Files.size(file) > CanonicalJson.MAX_BYTES) {
        throw new IOException(file + " has " + Files.size(file) + " bytes; too large to be read");
      }
      Explanation one = CanonicalJson.read(Files.readString(file), Explanation.class);
      all.put(one.id(), one);
    }
    return all;
  }
}
