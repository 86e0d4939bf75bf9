package io.github.gatehouse.routing.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.json.OutcomeJson;
import io.github.gatehouse.routing.outcome.Outcome;
import io.github.gatehouse.routing.outcome.OutcomeRecord;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeBookTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path root;
  @TempDir private Path history;

  private String id;

  @BeforeEach
  void decide() throws IOException {
    Laboratory laboratory = new Laboratory(root);
    laboratory.green();
    id =
        laboratory.desk().decide(laboratory.request(laboratory.directories()).keptIn(history)).id();
  }

  private void record(Outcome outcome, String reason, Instant when) throws IOException {
    new OutcomeBook(history).add(new OutcomeRecord(id, outcome, reason, when));
  }

  private List<String> report() throws IOException {
    return new OutcomeBook(history).report();
  }

  @Test
  void anOutcomeIsKeptInAFileOfItsOwnAndReported() throws IOException {
    assertThat(report()).containsExactly("no outcome is recorded yet");
    record(Outcome.HELD, "merged", NOON);
    assertThat(report())
        .containsExactly("all-satisfied: 1 of 20 outcomes; nothing can be said yet");
    Path file = history.resolve("outcomes/20261123T120000000Z-" + id.substring(7, 23) + ".json");
    assertThat(Files.readString(file))
        .contains("\"outcome\" : \"HELD\"", "\"reason\" : \"merged\"")
        .endsWith("}\n");
  }

  @Test
  void nothingIsEverOverwritten() throws IOException {
    record(Outcome.HELD, "", NOON);
    assertThatThrownBy(() -> record(Outcome.REVERTED, "", NOON))
        .isInstanceOf(FileAlreadyExistsException.class);
    record(Outcome.REVERTED, "", NOON.plusSeconds(1));
    try (var files = Files.list(history.resolve("outcomes"))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void theLastRecordAboutADecisionCountsAndTheDecisionOnlyOnce() throws IOException {
    record(Outcome.HELD, "", NOON);
    record(Outcome.REVERTED, "", NOON.plusSeconds(1));
    assertThat(report())
        .containsExactly("all-satisfied: 1 of 20 outcomes; nothing can be said yet");
  }

  @Test
  void recordsDoNotDisturbTheChain() throws IOException {
    record(Outcome.HELD, "", NOON);
    Laboratory laboratory = new Laboratory(root);
    Handoff again =
        laboratory.desk().decide(laboratory.request(laboratory.directories()).keptIn(history));
    assertThat(again.id()).isEqualTo(id);
  }

  @Test
  void aDecisionThatIsNotKeptIsRefused() {
    String other = "sha256:" + "0".repeat(64);
    assertThatThrownBy(
            () -> new OutcomeBook(history).add(new OutcomeRecord(other, Outcome.HELD, "", NOON)))
        .hasMessageContaining("is not among the 1 that are kept. Fix:");
    assertThat(history.resolve("outcomes")).doesNotExist();
  }

  @Test
  void whatIsNoIdOrTooLongIsRefused() {
    assertThatThrownBy(() -> new OutcomeRecord("x", Outcome.HELD, "", NOON))
        .hasMessage("routing.decision is 'x'; sha256: and 64 hex digits");
    assertThatThrownBy(() -> new OutcomeRecord(id, Outcome.HELD, "x".repeat(501), NOON))
        .hasMessage("routing.reason has 501 characters; at most 500");
    assertThatThrownBy(() -> new OutcomeBook(history.resolve("gone")))
        .hasMessageContaining("Fix: -Drouting.history=<directory>");
  }

  @Test
  void unreadableRecordsAreNamedAndDoNotCount() throws IOException {
    record(Outcome.HELD, "", NOON);
    Path outcomes = history.resolve("outcomes");
    Files.writeString(outcomes.resolve("a.json"), "{}");
    Files.writeString(outcomes.resolve("b.json"), "null");
    OutcomeRecord stranger =
        new OutcomeRecord("sha256:" + "0".repeat(64), Outcome.HELD, "", Sample.CLOCK.instant());
    Files.writeString(outcomes.resolve("c.json"), OutcomeJson.write(stranger));
    assertThat(report())
        .containsExactly(
            "all-satisfied: 1 of 20 outcomes; nothing can be said yet",
            "a.json cannot be read as an outcome; it does not count",
            "b.json cannot be read as an outcome; it does not count",
            "c.json is about a decision that is not kept; it does not count");
  }

  @Test
  void whatIsWrittenIsReadBack() throws IOException {
    OutcomeRecord one = new OutcomeRecord(id, Outcome.BOUNCED, "not \"mine\"\n\u202e", NOON);
    assertThat(OutcomeJson.read(OutcomeJson.write(one))).isEqualTo(one);
  }
}
