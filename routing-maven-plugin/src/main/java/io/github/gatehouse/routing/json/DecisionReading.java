package io.github.gatehouse.routing.json;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.routing.decision.Past;
import io.github.gatehouse.routing.history.Hop;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code decision.json} back; one whose id is not its digest was edited. */
public final class DecisionReading {
  private DecisionReading() {}

  /**
   * What later decisions depend on.
   *
   * @throws IOException if the text is no decision, or not the one that its id says
   */
  public static Remembered read(String text) throws IOException {
    DecisionFile file = file(text);
    try {
      return new Remembered(
          hop(file), past(file), file.carried().stream().map(DecisionReading::past).toList());
    } catch (IllegalArgumentException | NullPointerException | DateTimeParseException e) {
      throw new IOException("no decision: " + e.getMessage(), e);
    }
  }

  static DecisionFile file(String text) throws IOException {
    DecisionFile file;
    try {
      file = CanonicalJson.readLarge(text, DecisionFile.class);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new IOException("no decision: " + e.getMessage(), e);
    }
    String id = "sha256:" + Sha256.of(CanonicalJson.write(file.unnamed()));
    if (!id.equals(file.id()) || !DecisionFile.TYPE.equals(file.type())) {
      throw new IOException("the decision says id " + file.id() + "; its digest is " + id);
    }
    return file;
  }

  private static Hop hop(DecisionFile file) {
    DecisionFile.LoopPart loop = file.loop();
    return new Hop(
        file.id(),
        loop.previous(),
        Instant.parse(file.decidedOn()),
        file.head().commit(),
        file.head().tree(),
        file.action().name(),
        file.target(),
        file.rule(),
        loop.fingerprint(),
        loop.weight(),
        loop.blocking(),
        loop.failingItems(),
        loop.unmeasured(),
        digests(file));
  }

  private static Set<String> digests(DecisionFile file) {
    return file.gates().stream()
        .flatMap(gate -> gate.receipts().stream())
        .map(DecisionFile.ReceiptPart::sha256)
        .collect(Collectors.toSet());
  }

  private static Past past(DecisionFile file) {
    return new Past(
        file.id(),
        file.loop().fingerprint(),
        file.loop().weight(),
        file.rule(),
        file.action(),
        file.target(),
        file.reasons());
  }

  private static Past past(DecisionFile.PastPart part) {
    List<String> reasons = part.reasons();
    return new Past(
        part.decision(),
        part.fingerprint(),
        part.weight(),
        part.rule(),
        part.action(),
        part.target(),
        reasons);
  }
}
