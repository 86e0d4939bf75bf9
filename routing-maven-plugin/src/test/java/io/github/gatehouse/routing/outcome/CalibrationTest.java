package io.github.gatehouse.routing.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {
  private static List<Judged> judged(String rule, String level, Outcome outcome, int times) {
    return Collections.nCopies(times, new Judged(rule, level, outcome));
  }

  @Test
  void fewerThanTwentySayNothingYet() {
    assertThat(Calibration.lines(judged("tests-failed", "HIGH", Outcome.HELD, 19)))
        .containsExactly("tests-failed: 19 of 20 outcomes; nothing can be said yet");
    assertThat(Calibration.lines(List.of())).containsExactly("no outcome is recorded yet");
  }

  @Test
  void fromTwentyOnTheShareStandsBesideTheStatedConfidence() {
    List<Judged> all = new ArrayList<>(judged("all-satisfied", "HIGH", Outcome.HELD, 15));
    all.addAll(judged("all-satisfied", "MEDIUM", Outcome.HELD, 3));
    all.addAll(judged("all-satisfied", "MEDIUM", Outcome.REVERTED, 1));
    all.addAll(judged("all-satisfied", "HIGH", Outcome.BOUNCED, 1));
    all.addAll(judged("tests-failed", "LOW", Outcome.HELD, 1));
    Collections.shuffle(all, new Random(4));
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Calibration.lines(all))
          .containsExactly(
              "all-satisfied: 18 of 20 held: 90 %, 95 % interval 69.9 % to 97.2 %;"
                  + " stated confidence: HIGH 15 of 16 held, MEDIUM 3 of 4 held",
              "tests-failed: 1 of 20 outcomes; nothing can be said yet");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void theIntervalIsWilsons() {
    // Checked by hand: z²/n = 3.8414588/20.
    assertThat(new Share(18, 20).lower()).isCloseTo(69.90, within(0.01));
    assertThat(new Share(18, 20).upper()).isCloseTo(97.21, within(0.01));
    assertThat(new Share(20, 20).upper()).isEqualTo(100);
    assertThat(new Share(20, 20).lower()).isCloseTo(83.89, within(0.01));
    assertThat(new Share(0, 20).lower()).isEqualTo(0);
    assertThat(new Share(0, 20).upper()).isCloseTo(16.11, within(0.01));
  }

  @Test
  void theIntervalHoldsTheShareAndLiesWithinZeroAndHundred() {
    for (int n = 1; n <= 200; n++) {
      for (int held = 0; held <= n; held++) {
        Share share = new Share(held, n);
        assertThat(share.lower()).as(share.toString()).isBetween(0.0, share.percent());
        assertThat(share.upper()).as(share.toString()).isBetween(share.percent(), 100.0);
      }
    }
  }

  @Test
  void moreHeldThanThereAreIsRefused() {
    assertThatThrownBy(() -> new Share(3, 2)).hasMessage("held is 3; 0 to 2");
  }

  @Test
  void anOutcomeIsOneOfThree() {
    assertThat(Outcome.of(" held ")).isEqualTo(Outcome.HELD);
    assertThatThrownBy(() -> Outcome.of("fine"))
        .hasMessage("routing.outcome is 'fine'; one of held, bounced, reverted");
  }
}
