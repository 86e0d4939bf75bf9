package io.github.gatehouse.gate.reuse;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.store.SharedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests of the files that builds of one directory have read, kept between builds.
 *
 * @param store holds them
 * @param directory that Maven was started for
 */
public record DigestStore(SharedStore store, Path directory) {
  private static final String KIND = "digests";
  private static final int MOST_CHARACTERS = 12 << 20;

  /** What is known, to be extended by several threads; nothing where it cannot be read. */
  public Map<String, String> load() {
    Map<String, String> known = new ConcurrentHashMap<>();
    text()
        .lines()
        .map(line -> line.split("\t", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> known.put(parts[0], parts[1]));
    return known;
  }

  private String text() {
    try {
      return store.get(KIND, key()).orElse("");
    } catch (IOException e) {
      // Every file is read once more, which is what a new repository does, too.
      return "";
    }
  }

  /**
   * Keeps what is known now; nothing where it is too much, for then everything is read once more.
   *
   * @throws IOException if it cannot be written
   */
  public void save(Map<String, String> known) throws IOException {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(known)
        .forEach(
            (path, digest) -> {
              boolean plain = path.indexOf('\t') < 0 && path.indexOf('\n') < 0;
              text.append(plain ? path + "\t" + digest + "\n" : "");
            });
    store.put(KIND, key(), text.length() > MOST_CHARACTERS ? "" : text.toString());
  }

  private String key() {
    return Sha256.of(directory.toAbsolutePath().toString());
  }
}
