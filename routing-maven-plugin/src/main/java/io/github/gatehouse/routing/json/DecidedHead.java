package io.github.gatehouse.routing.json;

import io.github.gatehouse.receipts.json.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a stored decision speaks of.
 *
 * @param id of the decision
 * @param commit 40 hex digits; empty where the decision was made outside git
 */
public record DecidedHead(String id, String commit) {
  /** The two members of the file that are read. */
  record Excerpt(String id, HeadPart head) {}

  record HeadPart(String commit) {}

  /**
   * Reads id and commit of a {@code decision.json}.
   *
   * @throws IOException if there is no such file or it is no decision
   */
  public static DecidedHead read(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > CanonicalJson.MAX_BYTES) {
      throw new IOException(
          "there is no decision.json of at most "
              + CanonicalJson.MAX_BYTES
              + " bytes. Fix: mvn routing:decide before routing:publish");
    }
    Excerpt excerpt = CanonicalJson.read(Files.readString(file), Excerpt.class);
    if (excerpt.id() == null || excerpt.head() == null || excerpt.head().commit() == null) {
      throw new IOException("decision.json has no id or no head. Fix: mvn routing:decide");
    }
    return new DecidedHead(excerpt.id(), excerpt.head().commit());
  }
}
