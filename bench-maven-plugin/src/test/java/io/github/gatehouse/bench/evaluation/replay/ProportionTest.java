package io.github.gatehouse.bench.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {
  @Test
  void boundsAreThoseOfClopperAndPearson() {
    // Where nothing happened the upper bound is 1 − 0.025^(1/n).
    Proportion never = new Proportion(0, 300);
    assertThat(never.lower()).isZero();
    assertThat(never.upper()).isCloseTo(0.01222, within(1e-5));
    assertThat(new Proportion(300, 300).lower()).isCloseTo(1 - 0.01222, within(1e-5));
    assertThat(new Proportion(300, 300).upper()).isEqualTo(1);

    // The example of every textbook: five of ten.
    assertThat(new Proportion(5, 10).lower()).isCloseTo(0.1871, within(1e-4));
    assertThat(new Proportion(5, 10).upper()).isCloseTo(0.8129, within(1e-4));
  }

  @Test
  void whatIsNoProportionIsRefused() {
    assertThat(new Proportion(1, 4).plus(new Proportion(2, 4))).isEqualTo(new Proportion(3, 8));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Proportion(0, 0));
  }
}
