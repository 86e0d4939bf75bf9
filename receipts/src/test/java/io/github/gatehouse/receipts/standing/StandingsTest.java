package io.github.gatehouse.receipts.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.store.ReceiptStore;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Truth tables: what a gate is worth, by what its modules left behind. */
class StandingsTest {
  private static final List<String> ONE = List.of("g:a");
  private static final List<String> TWO = List.of("g:a", "g:b");

  @TempDir Path root;

  private static Present here(List<String> modules) {
    return new Present(
        Optional.of(new Subject(Sample.COMMIT, Sample.TREE)), modules, Sample.FINISHED);
  }

  private static GatePolicy policy(Gate gate, SkipReason... skips) {
    return new GatePolicy(gate, GatePolicy.Requirement.REQUIRED, Set.of(skips));
  }

  private List<StoredReceipt> found(List<String> modules) throws IOException {
    return new ReceiptStore(root)
        .readModules(modules.stream().map(m -> root.resolve(m.substring(2))).toList());
  }

  private Standing standing(GatePolicy policy, List<String> modules) throws IOException {
    Policy asked = new Policy(List.of(policy));
    return Standings.of(asked, found(modules), here(modules)).get(0);
  }

  @ParameterizedTest(name = "{0} is worth {1}: {2}")
  @CsvSource(
      textBlock =
          """
          PASS,              PASS,         ''
          FAIL,              FAIL,         failed
          FAIL_AMONG_PASSES, FAIL,         failed
          NOTHING_RAN,       INCONCLUSIVE, '0 tests executed, at least 1'
          UNMEASURED,        INCONCLUSIVE, time out after 60 s
          ASSERTED,          INCONCLUSIVE, 'asserted, not measured'
          NO_EVIDENCE,       INCONCLUSIVE, no evidence
          NO_SURFACE,        SKIP_BAD,     no-surface
          NO_TOOL,           SKIP_BAD,     missing-tool
          OFFLINE,           SKIP_BAD,     offline
          UPSTREAM,          SKIP_BAD,     upstream-failed
          OTHER_TREE,        STALE,        measured on tree
          OTHER_COMMIT,      STALE,        measured at commit
          FROM_THE_FUTURE,   INVALID,      later than now
          LOST_REPORT,       INVALID,      the report has sha256 nothing
          EDITED,            INVALID,      status is 'fail'
          CUT_SHORT,         INVALID,      unreadable receipt
          ABSENT,            MISSING,      no receipt for g:a
          """,
      quoteCharacter = '\'')
  void oneModule(Cell cell, EffectiveStatus status, String reason) throws IOException {
    cell.leave(root, "tests", "g:a", ONE);
    Standing standing = standing(policy(Gate.TESTS), ONE);
    assertThat(standing.status()).isEqualTo(status);
    assertThat(standing.reason()).contains(reason);
    assertThat(standing.satisfied()).isEqualTo(status == EffectiveStatus.PASS);
  }

  @ParameterizedTest(name = "{0} beside each other cell")
  @CsvSource(
      textBlock =
          """
          #          EDITED   OTHER_TREE ABSENT   FAIL     UNMEASURED    OFFLINE   NO_SURFACE PASS
          EDITED,     INVALID, INVALID,   INVALID, INVALID, INVALID,      INVALID,  INVALID,   INVALID
          OTHER_TREE, INVALID, STALE,     STALE,   STALE,   STALE,        STALE,    STALE,     STALE
          ABSENT,     INVALID, STALE,     MISSING, MISSING, MISSING,      MISSING,  MISSING,   MISSING
          FAIL,       INVALID, STALE,     MISSING, FAIL,    FAIL,         FAIL,     FAIL,      FAIL
          UNMEASURED, INVALID, STALE,     MISSING, FAIL,    INCONCLUSIVE, INCONCLUSIVE, INCONCLUSIVE, INCONCLUSIVE
          OFFLINE,    INVALID, STALE,     MISSING, FAIL,    INCONCLUSIVE, SKIP_BAD, SKIP_BAD,  SKIP_BAD
          NO_SURFACE, INVALID, STALE,     MISSING, FAIL,    INCONCLUSIVE, SKIP_BAD, SKIP_BAD,  PASS
          PASS,       INVALID, STALE,     MISSING, FAIL,    INCONCLUSIVE, SKIP_BAD, PASS,      PASS
          """)
  void theWorstOfTwoModulesDecides(
      Cell first,
      EffectiveStatus edited,
      EffectiveStatus otherTree,
      EffectiveStatus absent,
      EffectiveStatus fail,
      EffectiveStatus unmeasured,
      EffectiveStatus offline,
      EffectiveStatus noSurface,
      EffectiveStatus pass)
      throws IOException {
    List<Cell> others =
        List.of(
            Cell.EDITED,
            Cell.OTHER_TREE,
            Cell.ABSENT,
            Cell.FAIL,
            Cell.UNMEASURED,
            Cell.OFFLINE,
            Cell.NO_SURFACE,
            Cell.PASS);
    List<EffectiveStatus> expected =
        List.of(edited, otherTree, absent, fail, unmeasured, offline, noSurface, pass);
    for (int i = 0; i < others.size(); i++) {
      Path own = root.resolve(others.get(i).name());
      first.leave(own, "tests", "g:a", TWO);
      others.get(i).leave(own, "tests", "g:b", TWO);
      List<StoredReceipt> receipts =
          new ReceiptStore(own).readModules(List.of(own.resolve("a"), own.resolve("b")));
      Policy asked = new Policy(List.of(policy(Gate.TESTS)));
      assertThat(Standings.of(asked, receipts, here(TWO)).get(0).status())
          .as(first + " beside " + others.get(i))
          .isEqualTo(expected.get(i));
    }
  }

  @ParameterizedTest(name = "{0} and {1}, where {2} is accepted: {3}")
  @CsvSource({
    "NO_SURFACE, NO_SURFACE, NO_SURFACE, SKIP_OK",
    "NO_SURFACE, PASS, NO_SURFACE, PASS",
    "NO_TOOL, NO_TOOL, MISSING_TOOL, SKIP_OK",
    "NO_TOOL, PASS, MISSING_TOOL, SKIP_OK",
    "NO_TOOL, OFFLINE, MISSING_TOOL, SKIP_BAD",
    "OFFLINE, NO_TOOL, MISSING_TOOL, SKIP_BAD",
    "NO_TOOL, NO_SURFACE, MISSING_TOOL, SKIP_BAD",
    "NO_TOOL, UPSTREAM, MISSING_TOOL, SKIP_BAD",
    "NO_TOOL, FAIL, MISSING_TOOL, FAIL",
    "NO_TOOL, NO_TOOL_AND_UPSTREAM, MISSING_TOOL, SKIP_BAD",
  })
  void everySkipMustBeAccepted(Cell a, Cell b, SkipReason accepted, EffectiveStatus status)
      throws IOException {
    a.leave(root, "tests", "g:a", TWO);
    b.leave(root, "tests", "g:b", TWO);
    assertThat(standing(policy(Gate.TESTS, accepted), TWO).status()).isEqualTo(status);
  }

  @Test
  void anAdvisoryGateMayBeUndecidedButNeitherFailedNorMissing() {
    GatePolicy advisory = new GatePolicy(Gate.SECURITY, GatePolicy.Requirement.ADVISORY, Set.of());
    assertThat(EffectiveStatus.values())
        .filteredOn(advisory::satisfiedBy)
        .containsExactly(
            EffectiveStatus.INCONCLUSIVE,
            EffectiveStatus.SKIP_BAD,
            EffectiveStatus.WAIVED,
            EffectiveStatus.SKIP_OK,
            EffectiveStatus.PASS);
    assertThat(EffectiveStatus.values())
        .filteredOn(policy(Gate.SECURITY)::satisfiedBy)
        .containsExactly(EffectiveStatus.WAIVED, EffectiveStatus.SKIP_OK, EffectiveStatus.PASS);
  }

  @Test
  void aGateOfTheReactorOwesOneReceiptAndAGateOfTheModulesOneEach() throws IOException {
    Cell.PASS.leave(root, "freshness", "g:a", TWO);
    assertThat(standing(policy(Gate.FRESHNESS), TWO).status()).isEqualTo(EffectiveStatus.PASS);
    Cell.PASS.leave(root, "tests", "g:a", TWO);
    Standing tests = standing(policy(Gate.TESTS), TWO);
    assertThat(tests.status()).isEqualTo(EffectiveStatus.MISSING);
    assertThat(tests.findings())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.id()).isEqualTo("receipt-missing");
              assertThat(one.where()).isEqualTo("g:b");
            });
  }

  @Test
  void receiptsKnowTheirReactorWhereNobodyElseDoes() throws IOException {
    Cell.PASS.leave(root, "tests", "g:a", TWO);
    Policy asked = new Policy(List.of(policy(Gate.TESTS)));
    assertThat(Standings.of(asked, found(ONE), here(List.of())).get(0).reason())
        .isEqualTo("no receipt for g:b");
  }

  @Test
  void nothingAtAllIsMissing() {
    assertThat(Standings.of(Policy.standard(), List.of(), here(List.of())))
        .hasSize(10)
        .allMatch(it -> it.status() == EffectiveStatus.MISSING && !it.satisfied());
  }

  @Test
  void aReceiptFromACheckoutIsStaleOutsideGitAndTheReverse() throws IOException {
    Cell.PASS.leave(root, "tests", "g:a", ONE);
    Policy asked = new Policy(List.of(policy(Gate.TESTS)));
    Present outside = new Present(Optional.empty(), ONE, Sample.FINISHED);
    assertThat(Standings.of(asked, found(ONE), outside).get(0).status())
        .isEqualTo(EffectiveStatus.STALE);
  }

  @Test
  void theOrderInWhichReceiptsAreFoundChangesNothing() throws IOException {
    Cell.FAIL.leave(root, "tests", "g:a", TWO);
    Cell.CUT_SHORT.leave(root, "tests", "g:b", TWO);
    Policy asked = new Policy(List.of(policy(Gate.TESTS)));
    List<StoredReceipt> receipts = new ArrayList<>(found(TWO));
    List<Standing> forwards = Standings.of(asked, receipts, here(TWO));
    Collections.reverse(receipts);
    assertThat(Standings.of(asked, receipts, here(TWO))).isEqualTo(forwards);
    assertThat(forwards.get(0).findings())
        .extracting(Finding::id)
        .contains("receipt-unreadable", "receipt-missing");
  }
}
