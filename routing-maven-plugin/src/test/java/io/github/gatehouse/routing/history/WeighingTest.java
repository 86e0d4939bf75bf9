package io.github.gatehouse.routing.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Facts;
import io.github.gatehouse.routing.decision.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WeighingTest {
  private static StoredReceipt receipt(Evidence... evidence) {
    Receipt receipt =
        new Receipt(
            Sample.HEAD.subject(),
            "tests",
            "integrative",
            "g:a",
            List.of(evidence),
            List.of(),
            new Producer("gate-maven-plugin", "1", List.of()),
            new Invocation("gate:tests", "s", Sample.CLOCK.instant(), Sample.CLOCK.instant()),
            new Workspace(true, "main", "3.9", "17", "Linux", 2, List.of("g:a")),
            List.of());
    return new StoredReceipt("tests.json", "", Optional.of(receipt), List.of());
  }

  @Test
  void moreFailingItemsThanAnIntHoldsAreAsManyAsItHolds() {
    TestRun many = new TestRun("surefire", Basis.MEASURED, 0, Integer.MAX_VALUE, 0, 0, 1);
    GatePolicy tests =
        Policy.standard().gates().stream()
            .filter(gate -> gate.gate().id().equals("tests"))
            .findFirst()
            .orElseThrow();
    Standing standing =
        new Standing(
            tests,
            EffectiveStatus.FAIL,
            "failed",
            "tests: surefire: x",
            List.of(),
            List.of(receipt(many, many), receipt(many)));
    Facts facts = new Facts("x", List.of(standing), Sample.HEAD, BuildOutcome.UNWATCHED);
    assertThat(Weighing.measure(facts).failingItems()).isEqualTo(Integer.MAX_VALUE);
  }

  private static int weightWhereTestsAreStale(int failed) {
    TestRun run = new TestRun("surefire", Basis.MEASURED, 3, failed, 0, 0, 1);
    Standing tests =
        Sample.facts(Map.of()).gate("tests").map(Standing::policy).stream()
            .map(
                policy ->
                    new Standing(
                        policy,
                        EffectiveStatus.STALE,
                        "of another tree",
                        "tests: surefire: x",
                        List.of(),
                        List.of(receipt(run))))
            .findFirst()
            .orElseThrow();
    return Weighing.weight(new Facts("x", List.of(tests), Sample.HEAD, BuildOutcome.UNWATCHED));
  }

  @Test
  void anOldReceiptThatWasBadAlreadyCostsAWholeAttempt() {
    assertThat(weightWhereTestsAreStale(0)).isEqualTo(AttemptWeight.TRANSIENT.points());
    assertThat(weightWhereTestsAreStale(2)).isEqualTo(AttemptWeight.FAILURE.points());
  }
}
