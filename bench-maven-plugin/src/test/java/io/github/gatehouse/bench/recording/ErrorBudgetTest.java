package io.github.gatehouse.bench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ErrorBudgetTest {
  /** Three modules that each spend a third raise no more false alarms than one that spends all. */
  @Test
  void comparisonsOfOneRunShareItsFalseAlarmRateAndNothingElse() {
    ErrorBudget whole = new ErrorBudget(0.03, 0.01, 0.05, 0.95);

    assertThat(whole.shared(3).falseAlarmRate() * 3).isEqualTo(0.03);
    assertThat(whole.shared(3).tolerance()).isEqualTo(0.01);
    assertThat(whole.shared(3).detect()).isEqualTo(0.05);
    assertThat(whole.shared(3).power()).isEqualTo(0.95);
    assertThat(whole.shared(1)).isEqualTo(whole);
  }

  @Test
  void whatIsOutOfBoundsIsRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ErrorBudget(0.6, 0.01, 0.05, 0.95))
        .withMessageContaining("bench.falseAlarmRate is 0.6");
  }
}
