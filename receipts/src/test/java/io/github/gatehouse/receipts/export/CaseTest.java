package io.github.gatehouse.receipts.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  private static StoredReceipt receipt(Instant from, Instant to) {
    Receipt receipt =
        new Receipt(
            Optional.empty(),
            "tests",
            "integrative",
            "g:a",
            List.of(),
            List.of(),
            new Producer("p", "1", List.of()),
            new Invocation("gate:tests", "s", from, to),
            new Workspace(true, "", "3.9.16", "17", "Linux", 2, List.of("g:a")),
            List.of());
    return new StoredReceipt("tests.json", "", Optional.of(receipt), List.of());
  }

  private static Duration time(StoredReceipt... receipts) {
    return Case.of(
            new Standing(
                Policy.standard().gates().get(0),
                EffectiveStatus.PASS,
                "",
                "line",
                List.of(),
                List.of(receipts)))
        .time();
  }

  @Test
  void aGateTakesAsLongAsItsReceiptsTogether() {
    StoredReceipt unreadable = new StoredReceipt("x.json", "", Optional.empty(), List.of());
    StoredReceipt one = receipt(START, START.plusMillis(1_500));
    assertThat(time(one, unreadable, one)).isEqualTo(Duration.ofSeconds(3));
    assertThat(Case.seconds(List.of(Duration.ofMillis(41_007), Duration.ofSeconds(60))))
        .isEqualTo("101.007");
  }

  @Test
  void timesThatCannotBeCountForNothing() {
    assertThat(time(receipt(START, START.minusMillis(1)))).isZero();
    assertThat(time(receipt(Instant.MIN, Instant.MAX), receipt(Instant.MIN, START))).isZero();
  }
}
