package io.github.gatehouse.routing.json;

import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Head;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads from {@code decision.json} what is needed to make the decision again. */
public final class RecordedReading {
  private RecordedReading() {}

  /**
   * What a decision says of the facts it was made upon.
   *
   * @throws IOException if the text is no decision, not the one that its id says, or not written as
   *     decisions are
   */
  public static Recorded read(String text) throws IOException {
    DecisionFile file = DecisionReading.file(text);
    if (!CanonicalJson.write(file).equals(text)) {
      throw new IOException("it holds more than a decision, or is not written as one");
    }
    try {
      return recorded(file);
    } catch (IllegalArgumentException | NullPointerException | DateTimeParseException e) {
      throw new IOException("no decision: " + e.getMessage(), e);
    }
  }

  private static Recorded recorded(DecisionFile file) {
    DecisionFile.HeadPart head = file.head();
    DecisionFile.BuildPart build = file.build();
    return new Recorded(
        file.id(),
        file.state(),
        file.action(),
        file.rule(),
        file.target(),
        file.step(),
        Instant.parse(file.decidedOn()),
        new Head(present(head.commit()), present(head.tree()), head.branch(), head.clean()),
        new BuildOutcome(build.outcome(), build.at(), build.problems()),
        file.loop().kept(),
        present(file.change().base()),
        receipts(file));
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }

  private static List<Recorded.Named> receipts(DecisionFile file) {
    return file.gates().stream()
        .flatMap(gate -> gate.receipts().stream())
        .map(one -> new Recorded.Named(one.path(), one.sha256()))
        .toList();
  }
}
