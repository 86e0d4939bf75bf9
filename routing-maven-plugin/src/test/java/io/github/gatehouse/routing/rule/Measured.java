package io.github.gatehouse.routing.rule;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.routing.decision.Sample;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Standings that rest on a receipt. */
public final class Measured {
  private Measured() {}

  /** The same standing, resting on one receipt with this evidence. */
  public static Standing standing(Standing old, Evidence evidence) {
    Instant now = Sample.CLOCK.instant();
    Receipt receipt =
        new Receipt(
            Sample.HEAD.subject(),
            old.gate(),
            "integrative",
            "g:a",
            List.of(evidence),
            List.of(),
            new Producer("gate-maven-plugin", "1", List.of()),
            new Invocation("gate:" + old.gate(), "s1", now.minusSeconds(60), now),
            new Workspace(true, "main", "3.9.16", "17", "Linux", 2, List.of("g:a")),
            List.of());
    StoredReceipt stored =
        new StoredReceipt(old.gate() + ".json", "0".repeat(64), Optional.of(receipt), List.of());
    return new Standing(
        old.policy(), old.status(), old.reason(), receipt.line(), List.of(), List.of(stored));
  }
}
