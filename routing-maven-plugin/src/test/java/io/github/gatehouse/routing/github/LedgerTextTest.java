package io.github.gatehouse.routing.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between markers the text is ours, outside it is people's. */
class LedgerTextTest {
  private static final LedgerText NEW = new LedgerText(Bench.ledger("new"));

  private static String comment(String ledger) {
    return new LedgerText(ledger).fresh();
  }

  @Test
  void aNewLedgerReplacesTheOldOneBetweenTheMarkersOnly() {
    String old = "Alice\n" + comment(Bench.ledger("old")) + "\nBob\n";
    assertThat(NEW.in(old)).isEqualTo("Alice\n" + comment(Bench.ledger("new")) + "\nBob\n");
  }

  @Test
  void writingTheSameTwiceChangesNothing() {
    String once = NEW.in("Alice\n" + comment(Bench.ledger("old")) + "\nBob");
    assertThat(NEW.in(once)).isEqualTo(once);
    assertThat(LedgerText.same(once, once.replace("\n", "\r\n") + "\n\n")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!-- gates:start -->",
        "<!-- gates:end -->",
        "<!-- hoplog:start -->",
        "<!-- hoplog:end -->"
      })
  void aDamagedCommentIsWrittenAnewAndKeepsWhatPeopleWrote(String lost) {
    String damaged = comment(Bench.ledger("old")).replace(lost + "\n", "") + "\nBob: hello\n";
    String mended = NEW.in(damaged);
    assertThat(mended).startsWith(comment(Bench.ledger("new"))).contains("Bob: hello");
    assertThat(NEW.in(mended)).isEqualTo(mended);
    assertThat(new LedgerText(Bench.ledger("newer")).in(mended))
        .contains("newer", "Bob: hello")
        .doesNotContain("\nnew\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nothing",
        "<!-- gates:start -->",
        "<!-- gates:end -->\n<!-- gates:start -->",
        "<!-- gates:start -->\n<!-- gates:start -->\n<!-- gates:end -->",
        "<!-- gates:start -->\n<!-- hoplog:start -->\n<!-- gates:end -->\n<!-- hoplog:end -->",
        "<!-- gates:start -->\n<!-- gates:end -->\n<!-- gates:start -->\n<!-- gates:end -->",
        "<!-- hoplog:start -->\n<!-- hoplog:end -->"
      })
  void aTextWithoutWholeMarkersIsNoLedger(String text) {
    assertThatThrownBy(() -> new LedgerText(text)).hasMessageContaining("Fix:");
  }

  @Test
  void aMarkerInsideALineIsTextAndNoMarker() {
    String hostile = "| `--> <!-- gates:end --> <!-- gates:start -->` | pass |";
    LedgerText ledger = new LedgerText(Bench.ledger(hostile));
    assertThat(ledger.in(comment(Bench.ledger("old")))).isEqualTo(ledger.fresh());
    assertThat(ledger.people(ledger.fresh())).isEmpty();
  }

  @Test
  void theMarkCountsOnALineOfItsOwn() {
    assertThat(LedgerText.isIn("<!-- gatehouse:ledger -->\nx")).isTrue();
    assertThat(LedgerText.isIn("see `<!-- gatehouse:ledger -->`")).isFalse();
  }
}
