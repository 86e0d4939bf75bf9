package io.github.gatehouse.routing.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A handoff as it was written by hand, with the faults that its like had. */
class HandoffByHandTest {
  private static String handoff() throws IOException {
    try (InputStream in =
        HandoffByHandTest.class.getResourceAsStream("/claims/handoff-by-hand.md")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Audit facts() {
    return Audit.HARMLESS
        .where(Gate.PERF, EffectiveStatus.STALE)
        .changing("crates/server/src/otlp.rs", "crates/inference/src/engine.rs")
        .confident("LOW");
  }

  /** S2, S3, S7, S8, S10, S11, S12, S13 and S21, each on its line; nothing else. */
  @Test
  void everyFaultIsNamedOnItsLineAndNothingElseIs() throws IOException {
    assertThat(facts().ids(handoff()))
        .containsExactly(
            "6 claim-target",
            "14 claim-unmeasured",
            "17 claim-gate-name",
            "20 claim-partial-pass",
            "23 claim-unmeasured",
            "24 claim-expectation",
            "28 claim-expectation",
            "30 claim-expectation",
            "34 claim-scope",
            "40 claim-path",
            "41 claim-path",
            "48 claim-path",
            "49 claim-path",
            "52 claim-path",
            "54 claim-confidence",
            "58 claim-scope",
            "72 claim-unmeasured",
            "78 claim-unmeasured",
            "80 claim-placeholder",
            "82 claim-expectation");
  }

  @Test
  void aCopyWithThePathsOfItsMachineIsFoundToo() throws IOException {
    String copy = handoff().replace("`.agent/", "`/home/ann/project/.agent/");
    List<Finding> found = facts().of(copy);
    assertThat(found)
        .filteredOn(one -> one.what().contains("/home/ann/"))
        .hasSize(2)
        .allMatch(one -> one.id().equals("claim-path"))
        .allMatch(one -> one.what().contains("of one machine"));
  }

  /** What holds against the document does so whatever was measured. */
  @Test
  void whereEverythingPassesTheDocumentIsStillRefuted() throws IOException {
    assertThat(Audit.HARMLESS.of(handoff()))
        .extracting(Finding::id)
        .contains("claim-expectation", "claim-partial-pass", "claim-placeholder", "claim-path")
        .contains("claim-gate-name", "claim-target")
        .doesNotContain("claim-unmeasured", "claim-confidence", "claim-scope");
  }
}
