package io.github.gatehouse.routing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.decision.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the page says of what is stored. */
class LedgerTest {
  private static final GateRow TESTS = Entries.row("tests", EffectiveStatus.PASS, "tests: 10 ok");

  private static String render(LedgerEntry... entries) {
    return Ledger.rewrite("", Entries.stored(entries));
  }

  @Test
  void aNewPageIsWholeAndInOrder() {
    LedgerEntry entry =
        Entries.entry(0, "a", TESTS, Entries.row("perf", EffectiveStatus.FAIL, "perf: +9.1"));
    assertThat(render(entry))
        .isEqualTo(
            """
            <!-- gatehouse:ledger -->
            <!-- gates:start -->
            ## Gates

            | Gate | Check | Status | Evidence | Commit |
            |---|---|---|---|---|
            | tests | `integrative:gate:tests` | ✅ pass | `tests: 10 ok` | `8a413dd` |
            | perf | `integrative:gate:perf` | ❌ fail | `perf: +9.1` | `8a413dd` |

            <!-- gates:end -->
            <!-- hoplog:start -->
            ## Hop Log

            | # | Time | Commit | Action → Target | Rule | Decision |
            |---|---|---|---|---|---|
            | 1 | 2026-11-22T10:00:00Z | `8a413dd` | LOOP → `test-fixer` | `tests-failed` | `%s` |

            <!-- hoplog:end -->
            <!-- decision:start -->
            ## Decision

            🔁 LOOP → `test-fixer`

            - `decision a`

            Rule `tests-failed`, confidence `HIGH`, commit `8a413dd`, decided on 2026-11-22T10:00:00Z, id `%s`

            <!-- decision:end -->
            """
                .formatted(entry.digits(), entry.id()));
  }

  @Test
  void decisionsAreListedByTimeWhateverTheOrderOfReading() {
    LedgerEntry[] entries = {Entries.entry(1, "b"), Entries.entry(2, "c"), Entries.entry(0, "a")};
    LedgerEntry[] others = {entries[2], entries[1], entries[0]};
    assertThat(render(entries)).isEqualTo(render(others));
    assertThat(render(entries))
        .containsSubsequence(
            "| 1 |", Entries.entry(0, "a").digits(), "| 2 |", "| 3 |", "`decision c`");
  }

  @Test
  void theNewestDecisionsGatesAreShown() {
    GateRow failed = Entries.row("tests", EffectiveStatus.FAIL, "tests: 1 failed");
    String page = render(Entries.entry(0, "a", failed), Entries.entry(1, "b", TESTS));
    assertThat(page).contains("✅ pass").doesNotContain("1 failed");
  }

  @Test
  void anEmptySetOfReceiptsMarksRowsStaleAndDeletesNothing() {
    LedgerEntry nothing = Entries.entry(1, "b", Entries.missing("tests"));
    String page = render(Entries.entry(0, "a", TESTS), nothing);
    assertThat(page).contains("| ❌ stale | `tests: 10 ok` | `8a413dd` |").doesNotContain("pass");
    String none = render(Entries.entry(0, "a", TESTS), Entries.entry(1, "b"));
    assertThat(none).contains("| ❌ stale | `tests: 10 ok` | `8a413dd` |");
  }

  @Test
  void aGateThatTheNewestDecisionDoesNotKnowIsStale() {
    GateRow lint = Entries.row("lint", EffectiveStatus.PASS, "lint: ok");
    String page = render(Entries.entry(0, "a", TESTS), Entries.entry(1, "b", lint));
    assertThat(page).containsSubsequence("| lint |", "✅ pass", "| tests |", "❌ stale");
  }

  @Test
  void aGateThatIsMissingBesideOthersIsMissingAndNotStale() {
    GateRow lint = Entries.row("lint", EffectiveStatus.PASS, "lint: ok");
    String page =
        render(Entries.entry(0, "a", TESTS), Entries.entry(1, "b", Entries.missing("tests"), lint));
    assertThat(page).contains("| ❌ missing | `tests: missing` | - |").doesNotContain("stale");
  }

  @Test
  void aStoreThatIsEmptyMarksThePagesRowsStaleAndKeepsTheRest() {
    String page = "words\n" + render(Entries.entry(0, "a", TESTS)) + "more words\n";
    String rewritten = Ledger.rewrite(page, List.of());
    assertThat(rewritten).contains("| ❌ stale | `tests: 10 ok` | `8a413dd` |").contains("| 1 |");
    assertThat(rewritten).contains("`decision a`", "words\n", "more words\n");
    assertThat(Ledger.rewrite(rewritten, List.of())).isEqualTo(rewritten);
    assertThat(Ledger.rewrite("", List.of())).contains("None yet.");
  }

  @Test
  void aDecisionThatCannotBeReadHasARow() {
    List<StoredDecision> stored =
        List.of(
            StoredDecision.of(Entries.entry(0, "a")),
            new StoredDecision("20261122T100001000Z-0123456789abcdef.json", Optional.empty()));
    assertThat(Ledger.rewrite("", stored))
        .contains("| 2 | - | - | unreadable | - | `20261122T100001000Z-0123456789abcdef.json` |")
        .contains("`decision a`");
  }

  @Test
  void moreThanAHundredDecisionsAreCounted() {
    List<StoredDecision> stored = new ArrayList<>();
    for (int i = 0; i < HopLog.SHOWN + 3; i++) {
      stored.add(StoredDecision.of(Entries.entry(i, "n" + i)));
    }
    assertThat(Ledger.rewrite("", stored))
        .contains("3 earlier decisions are stored, and not shown.", "\n| 4 |", "\n| 103 |")
        .doesNotContain("\n| 3 |");
  }

  @Test
  void onlyWhatPassesHasATick() {
    for (EffectiveStatus status : EffectiveStatus.values()) {
      String row = Entries.row("tests", status, "tests: x").render();
      assertThat(row.contains("✅")).as(row).isEqualTo(status == EffectiveStatus.PASS);
    }
    GateRow lenient =
        new GateRow("perf", "f", EffectiveStatus.INCONCLUSIVE, true, "perf: x", List.of());
    assertThat(lenient.render()).contains("| ⚠️ inconclusive |", "`f:gate:perf`");
  }

  @Test
  void pagesThatDifferInTheEndsOfLinesAreTheSame() {
    assertThat(Ledger.same("a\r\nb\r\n", "a\nb")).isTrue();
    assertThat(Ledger.same("a\nb", "a\nc")).isFalse();
  }

  @Test
  void anEntryRefusesWhatWouldNotBeOne() {
    assertThatThrownBy(() -> Entries.row("Tests", EffectiveStatus.PASS, "x"))
        .hasMessageContaining("gate is 'Tests'");
    assertThatThrownBy(() -> Entries.entry(0, "a", TESTS, TESTS))
        .hasMessageContaining("a gate stands twice");
    assertThatThrownBy(() -> entry("abc", "", List.of("x"))).hasMessageContaining("id is 'abc'");
    String id = Entries.of("a").id();
    assertThatThrownBy(() -> entry(id, "HEAD", List.of("x"))).hasMessageContaining("commit is");
    assertThatThrownBy(() -> entry(id, "", List.of())).hasMessageContaining("has no reason");
    assertThat(entry(id, "", List.of("x")).commit()).isEmpty();
  }

  private static LedgerEntry entry(String id, String commit, List<String> reasons) {
    return new LedgerEntry(
        id, Sample.CLOCK.instant(), commit, Action.LOOP, "t", "r", reasons, "LOW", List.of());
  }
}
