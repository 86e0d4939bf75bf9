package io.github.gatehouse.routing.verify;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.handoff.HandoffFiles;
import io.github.gatehouse.routing.json.Recorded;
import io.github.gatehouse.routing.json.RecordedReading;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The two files of a handoff as they lie there.
 *
 * @param json text of decision.json
 * @param markdown text of ROUTING-DECISION.md; empty where it is missing or unreadable
 */
record Papers(String json, Optional<String> markdown, Recorded recorded) {
  static final String DECIDE = "mvn verify (measures and decides again)";

  private static final long MAX_BYTES = 8L << 20;

  /** Reads both; empty where there is no decision that could be held against anything. */
  static Optional<Papers> read(Path root, Protocol protocol) throws IOException {
    Optional<String> json = text(root, HandoffFiles.JSON, protocol);
    Optional<String> markdown = text(root, HandoffFiles.MARKDOWN, protocol);
    if (json.isEmpty()) {
      return Optional.empty();
    }
    try {
      Recorded recorded = RecordedReading.read(json.get());
      protocol.verified("its id");
      return Optional.of(new Papers(json.get(), markdown, recorded));
    } catch (IOException e) {
      String why = String.valueOf(e.getMessage());
      protocol.refuse(new Finding("decision-edited", why, HandoffFiles.JSON, DECIDE));
      return Optional.empty();
    }
  }

  private static Optional<String> text(Path root, String name, Protocol protocol)
      throws IOException {
    Path file = root.resolve(name);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      protocol.refuse(new Finding("handoff-incomplete", "it is not there", name, DECIDE));
      return Optional.empty();
    }
    long size = Files.size(file);
    try {
      if (size <= MAX_BYTES) {
        return Optional.of(Files.readString(file));
      }
      String what = size + " bytes; at most " + MAX_BYTES;
      protocol.refuse(new Finding("decision-edited", what, name, DECIDE));
    } catch (CharacterCodingException e) {
      protocol.refuse(new Finding("decision-edited", "it is not UTF-8", name, DECIDE));
    }
    return Optional.empty();
  }
}
