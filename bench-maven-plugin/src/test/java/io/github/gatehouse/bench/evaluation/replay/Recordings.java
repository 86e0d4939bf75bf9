package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.bench.json.RecordingJson;
import io.github.gatehouse.bench.recording.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPInputStream;

/** The recordings that are kept beside the tests. */
public enum Recordings {
  /** Two cores on which builds ran, too, most of them at a lower priority. */
  BUSY("busy"),

  /** Two cores that nobody else used. */
  QUIET("quiet");

  private final String name;

  Recordings(String name) {
    this.name = name;
  }

  /** For people. */
  public String title() {
    return name;
  }

  /**
   * Reads it.
   *
   * @throws IOException if it cannot be unpacked beside other temporary files
   */
  public Recording read() throws IOException {
    String resource = "/evaluation/" + name + ".jsonl.gz";
    if (Recordings.class.getResource(resource) == null) {
      throw new IOException("no recording " + resource + " is kept\nFix: mvn -Pbench-recording …");
    }
    Path unpacked = Files.createTempFile("recording", ".jsonl");
    try (InputStream packed = Recordings.class.getResourceAsStream(resource);
        InputStream in = new GZIPInputStream(packed)) {
      Files.copy(in, unpacked, StandardCopyOption.REPLACE_EXISTING);
      return RecordingJson.read(unpacked, warning -> {});
    } finally {
      Files.deleteIfExists(unpacked);
    }
  }
}
