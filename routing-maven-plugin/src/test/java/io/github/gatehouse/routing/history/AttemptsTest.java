package io.github.gatehouse.routing.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts as an attempt, what as progress, and what as the same again. */
class AttemptsTest {
  private static final String TARGET = Hops.TARGET;

  private final Hops hops = new Hops();

  @Test
  void aFailureAndATimeOutWeighAHundredTransients() {
    assertThat(Arrays.stream(AttemptWeight.values()).map(AttemptWeight::points))
        .containsExactly(100, 100, 1);
    Measure state = hops.newTree(1, 1, 0);
    for (AttemptWeight weight : AttemptWeight.values()) {
      hops.loop(TARGET, weight.points(), state);
    }
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(201);
  }

  @Test
  void onlyLoopsToTheTargetCount() {
    hops.loop(TARGET, 1, 5, 0).loop("pr-cleanup", 1, 5, 0);
    hops.add("NEXT", TARGET, 100, hops.newTree(1, 5, 0), Set.of("n"));
    hops.add("ESCALATE", TARGET, 100, hops.newTree(1, 5, 0), Set.of("e"));
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(100);
    assertThat(hops.chain().attempts("pr-cleanup")).isEqualTo(100);
    assertThat(hops.chain().attempts("nobody")).isZero();
  }

  @Test
  void progressIsAnotherTreeWithOneCountLowerAndNoneHigher() {
    Measure mark = new Measure("old", 2, 2, 2);
    for (int blocking = 1; blocking <= 3; blocking++) {
      for (int failing = 1; failing <= 3; failing++) {
        for (int unmeasured = 1; unmeasured <= 3; unmeasured++) {
          boolean lower = blocking < 2 || failing < 2 || unmeasured < 2;
          boolean higher = blocking > 2 || failing > 2 || unmeasured > 2;
          Measure now = new Measure("new", blocking, failing, unmeasured);
          assertThat(now.progressOver(mark)).as("%s", now).isEqualTo(lower && !higher);
          Measure same = new Measure("old", blocking, failing, unmeasured);
          assertThat(same.progressOver(mark)).isFalse();
          Measure unknown = new Measure("", blocking, failing, unmeasured);
          assertThat(unknown.progressOver(mark)).isFalse();
          assertThat(now.progressOver(new Measure("", 2, 2, 2))).isFalse();
        }
      }
    }
  }

  @Test
  void progressBeginsTheCountAgainWithItself() {
    hops.loop(TARGET, 1, 30, 0).loop(TARGET, 1, 30, 0);
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(200);
    hops.loop(TARGET, 1, 20, 0);
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(100);
    hops.loop(TARGET, 1, 20, 0);
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(200);
  }

  @Test
  void theStateAtHandMayBeTheProgress() {
    hops.loop(TARGET, 1, 30, 0).loop(TARGET, 1, 30, 0);
    assertThat(hops.chain().attempts(TARGET, hops.newTree(1, 29, 0))).isZero();
    assertThat(hops.chain().attempts(TARGET, hops.newTree(1, 30, 0))).isEqualTo(200);
    assertThat(hops.chain().attempts("nobody", hops.newTree(9, 9, 9))).isZero();
  }

  @Test
  void fewerFailuresByFewerMeasurementsAreNoProgress() {
    hops.loop(TARGET, 1, 30, 0).loop(TARGET, 1, 0, 1);
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(200);
  }

  @Test
  void worseAndThenBetterAgainIsNoProgress() {
    hops.loop(TARGET, 1, 5, 0).loop(TARGET, 1, 9, 0).loop(TARGET, 1, 5, 0);
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(300);
  }

  @Test
  void testsRevealedByAMendedBuildAreMeasuredByTheirOwnMark() {
    hops.loop("build-fixer", 1, 1, 5);
    hops.loop(TARGET, 1, 30, 0).loop(TARGET, 1, 20, 0).loop(TARGET, 1, 10, 0);
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(100);
  }

  @Test
  void aFinalDecisionOfAChangedTreeEndsTheLoop() {
    hops.loop(TARGET, 1, 3, 0).loop(TARGET, 1, 3, 0);
    hops.add("FINALIZE", "docs-reviewer", 100, hops.newTree(0, 0, 0), Set.of("f"));
    assertThat(hops.chain().attempts(TARGET)).isZero();
    hops.loop(TARGET, 1, 8, 0);
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(100);
  }

  @Test
  void aFinalDecisionOfTheSameTreeIsNoProgress() {
    Measure failing = hops.newTree(1, 3, 0);
    hops.loop(TARGET, 100, failing);
    Measure lucky = new Measure(failing.tree(), 0, 0, 0);
    hops.add("FINALIZE", "docs-reviewer", 100, lucky, Set.of("f"));
    hops.loop(TARGET, 100, failing);
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(200);
  }

  @Test
  void theSameReceiptsJudgedAgainAreNoOtherAttempt() {
    Measure state = hops.newTree(1, 3, 0);
    for (int i = 0; i < 3; i++) {
      hops.add("LOOP", TARGET, 100, state, Set.of("r1", "r2"));
    }
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(100);
    hops.add("LOOP", TARGET, 100, state, Set.of("r1"));
    hops.add("LOOP", TARGET, 100, state, Set.of("r1", "r2"));
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(300);
  }

  @Test
  void buildsThatLeaveNoReceiptAtAllAreAttemptsEachOfThem() {
    Measure state = hops.newTree(9, 0, 9);
    hops.add("LOOP", TARGET, 100, state, Set.of()).add("LOOP", TARGET, 100, state, Set.of());
    assertThat(hops.chain().attempts(TARGET)).isEqualTo(200);
  }

  @Test
  void anUnavailableHistoryLeavesOneAttempt() {
    Measure now = hops.newTree(1, 1, 0);
    assertThat(Chain.EMPTY.left(TARGET, now, 300)).isEqualTo(300);
    assertThat(Chain.of(List.of(), List.of("x.json")).left(TARGET, now, 300)).isEqualTo(100);
    assertThat(Chain.of(List.of(), List.of("x.json")).left(TARGET, now, 50)).isEqualTo(50);
    hops.loop(TARGET, 1, 1, 0);
    assertThat(hops.chain().left(TARGET, now, 300)).isEqualTo(200);
    assertThat(Chain.of(hops.all(), List.of("x.json")).left(TARGET, now, 300)).isZero();
    hops.loop(TARGET, 1, 1, 0).loop(TARGET, 1, 1, 0).loop(TARGET, 1, 1, 0);
    assertThat(hops.chain().left(TARGET, now, 300)).isZero();
  }

  @Test
  void theSameStateAndTargetIsQuoted() {
    Measure state = hops.newTree(1, 3, 0);
    hops.loop(TARGET, 100, state).loop("pr-cleanup", 1, 3, 0).loop(TARGET, 100, state);
    String fingerprint = hops.all().get(0).stateFingerprint();
    assertThat(hops.chain().repeats(fingerprint, TARGET)).contains(hops.all().get(2));
    assertThat(hops.chain().repeats(fingerprint, "pr-cleanup")).isEmpty();
    assertThat(hops.chain().repeats("another", TARGET)).isEmpty();
  }

  @Test
  void aFinalOrTransientDecisionIsNotRepeated() {
    Measure state = hops.newTree(0, 0, 0);
    hops.add("FINALIZE", TARGET, 100, state, Set.of("f"));
    hops.loop(TARGET, AttemptWeight.TRANSIENT.points(), state);
    String fingerprint = hops.all().get(0).stateFingerprint();
    assertThat(hops.chain().repeats(fingerprint, TARGET)).isEmpty();
    hops.add("NEXT", TARGET, 100, state, Set.of("n"));
    assertThat(hops.chain().repeats(fingerprint, TARGET)).contains(hops.all().get(2));
  }
}
