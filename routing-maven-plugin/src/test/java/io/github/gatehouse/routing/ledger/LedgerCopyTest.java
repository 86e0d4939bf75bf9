package io.github.gatehouse.routing.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blocks are copied, text of people stays. */
class LedgerCopyTest {
  private static final String NEW = ledger("new");
  private static final LedgerCopy COPY = new LedgerCopy(NEW);

  private static String ledger(String gates) {
    return "<!-- gatehouse:ledger -->\n<!-- gates:start -->\n"
        + gates
        + "\n<!-- gates:end -->\n<!-- hoplog:start -->\nhop\n<!-- hoplog:end -->\n"
        + "<!-- decision:start -->\nNEXT\n<!-- decision:end -->\n";
  }

  @Test
  void aCopyAloneIsTheLedgerItself() {
    assertThat(COPY.alone()).isEqualTo(NEW);
  }

  @Test
  void onAnotherPageOnlyTheBlocksChange() {
    String old = ledger("old").replace("<!-- gates:start", "Alice\n<!-- gates:start") + "\nBob\n";
    assertThat(COPY.onto(old)).isEqualTo(old.replace("old", "new"));
    assertThat(COPY.onto(old.replace("\n", "\r\n"))).isEqualTo(old.replace("old", "new"));
  }

  @Test
  void copyingTwiceChangesNothing() {
    String once = COPY.onto("Alice\n" + ledger("old") + "\nBob");
    assertThat(COPY.onto(once)).isEqualTo(once).contains("Alice", "Bob", "new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- gates:start -->",
        "<!-- gates:end -->",
        "<!-- hoplog:start -->",
        "<!-- decision:end -->"
      })
  void aDamagedPageGetsTheWholeLedgerAndLosesNoText(String lost) {
    String damaged = ledger("old").replace(lost + "\n", "") + "\nBob: hello\n";
    String mended = COPY.onto(damaged);
    assertThat(mended).contains("<!-- gates:start -->\nnew\n<!-- gates:end -->", "Bob: hello");
    assertThat(mended).contains("<!-- decision:start -->\nNEXT\n<!-- decision:end -->");
    assertThat(COPY.onto(mended)).isEqualTo(mended);
  }

  @Test
  void whatPeopleWroteIsToldFromWhatTheLedgerBrings() {
    assertThat(COPY.people(ledger("old"))).isEmpty();
    assertThat(COPY.people("Alice\n\n" + ledger("old") + "Bob\r\n"))
        .containsExactly("Alice", "Bob");
  }

  @Test
  void theMarkCountsOnALineOfItsOwnOutsideOfCode() {
    assertThat(LedgerCopy.isIn("Alice\r\n<!-- gatehouse:ledger -->\r\nx")).isTrue();
    assertThat(LedgerCopy.isIn("see `<!-- gatehouse:ledger -->`")).isFalse();
    assertThat(LedgerCopy.isIn("```\n<!-- gatehouse:ledger -->\n```\n")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "<!-- gates:start -->",
        "<!-- gates:start -->\n<!-- gates:end -->",
        "<!-- gates:end -->\n<!-- gates:start -->",
        "<!-- hoplog:start -->\nx\n<!-- hoplog:end -->"
      })
  void aPageWithoutGatesIsNoLedger(String page) {
    assertThatThrownBy(() -> new LedgerCopy(page)).hasMessageContaining("Fix:");
  }
}
