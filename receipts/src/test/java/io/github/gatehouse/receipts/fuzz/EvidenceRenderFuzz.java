package io.github.gatehouse.receipts.fuzz;

import static io.github.gatehouse.fuzz.Hold.hold;

import io.github.gatehouse.fuzz.Draws;
import io.github.gatehouse.fuzz.Evident;
import io.github.gatehouse.fuzz.RandomReceipts;
import io.github.gatehouse.receipts.line.EvidenceLine;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Status;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The line of any evidence is one line of the grammar, and less evidence is never better. */
public final class EvidenceRenderFuzz {
  private EvidenceRenderFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    Draws draws = new Draws(data);
    List<Evidence> evidence = new ArrayList<>();
    try {
      evidence.addAll(RandomReceipts.evidence(draws));
      evidence.addAll(RandomReceipts.evidence(draws));
    } catch (IllegalArgumentException refusedByTheModel) {
      return;
    }
    String line = EvidenceLines.render("tests", evidence);
    byte[] file = line.getBytes(StandardCharsets.UTF_8);
    hold(new String(file, StandardCharsets.UTF_8).equals(line) || foreign(evidence), "text", line);
    hold(EvidenceLine.parse(line).toString().equals(line), "parse and render", line);
    Outcome outcome = Outcome.of(evidence);
    hold(Evident.agrees(outcome, evidence), "outcome", line);
    for (Evidence one : evidence) {
      boolean failing = one.outcome().status() == Status.FAIL;
      hold((one.failing() > 0) == failing, "failing items", one);
      hold(one.metrics().values().stream().allMatch(n -> n != null), "metrics", one);
    }
  }

  /** Whatever was no text before cannot become text. */
  private static boolean foreign(List<Evidence> evidence) {
    String all = evidence.toString();
    byte[] file = all.getBytes(StandardCharsets.UTF_8);
    return !new String(file, StandardCharsets.UTF_8).equals(all);
  }
}
