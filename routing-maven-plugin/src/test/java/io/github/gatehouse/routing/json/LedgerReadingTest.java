package io.github.gatehouse.routing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.Decision;
import io.github.gatehouse.routing.decision.Sample;
import io.github.gatehouse.routing.ledger.DecisionDirectory;
import io.github.gatehouse.routing.ledger.LedgerEntry;
import io.github.gatehouse.routing.ledger.LedgerFile;
import io.github.gatehouse.routing.ledger.LedgerWriter;
import io.github.gatehouse.routing.policy.DefaultPolicy;
import io.github.gatehouse.routing.rule.Router;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerReadingTest {
  @TempDir Path root;

  private static Decision decision() {
    return new Router(DefaultPolicy.policy())
        .decide(Sample.facts(Map.of(Gate.TESTS, EffectiveStatus.FAIL)), Sample.CLOCK);
  }

  @Test
  void anEntrySaysWhatTheDecisionSays() throws IOException {
    LedgerEntry entry = LedgerReading.read(DecisionJson.write(decision()));
    assertThat(entry.id()).isEqualTo(DecisionJson.id(decision()));
    assertThat(entry.action()).isEqualTo(decision().route().action());
    assertThat(entry.target()).isEqualTo(decision().route().target().id());
    assertThat(entry.commit()).isEqualTo(Sample.COMMIT);
    assertThat(entry.reasons()).isNotEmpty();
    assertThat(entry.gates()).hasSize(Gate.values().length);
    assertThat(entry.fileName()).startsWith("20261122T100500000Z-");
  }

  @Test
  void anEditedDecisionIsNone() {
    String edited = DecisionJson.write(decision()).replace("test-fixer", "docs-reviewer");
    assertThatThrownBy(() -> LedgerReading.read(edited)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> LedgerReading.read("{}")).isInstanceOf(IOException.class);
  }

  @Test
  void aDecisionIsStoredAndShown() throws IOException {
    String document = DecisionJson.write(decision());
    DecisionDirectory store = new DecisionDirectory(root.resolve("history"), LedgerReading::read);
    LedgerFile page = new LedgerFile(root.resolve(LedgerFile.LEDGER));
    LedgerWriter writer = new LedgerWriter(store, page, time -> {}, new Random(1));
    assertThat(writer.record(LedgerReading.read(document), document)).isEqualTo(1);
    assertThat(page.read())
        .contains("| 1 | 2026-11-22T10:05:00Z |", "LOOP → `test-fixer`")
        .contains("| tests | `integrative:gate:tests` | ❌ fail |");
  }
}
