package io.github.gatehouse.routing.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.fuzz.Draws;
import io.github.gatehouse.receipts.standing.Policy;
import org.junit.jupiter.api.Test;

/** An oracle that never says yes, or never no, would hold for everything. */
class DeskFuzzTest {
  private static boolean satisfied(byte... choices) {
    Verdict verdict = new Verdict(Pile.from(new Draws(choices)));
    return Policy.standard().gates().stream().allMatch(verdict::satisfied);
  }

  @Test
  void withoutAnyChoiceEveryGateIsSatisfied() {
    assertThat(satisfied()).isTrue();
  }

  @Test
  void aReceiptThatIsNotThereIsNotSatisfied() {
    assertThat(satisfied((byte) 0, (byte) 31)).isFalse();
  }
}
