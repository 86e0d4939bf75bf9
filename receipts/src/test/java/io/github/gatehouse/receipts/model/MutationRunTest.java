package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutationRunTest {
  private static MutationRun of(int killed, int examined, String threshold, String base, int born) {
    return new MutationRun(
        "pitest", Basis.MEASURED, killed, examined, new BigDecimal(threshold), base, born, 0);
  }

  @ParameterizedTest
  @CsvSource({
    // killed, examined, threshold, base, new survivors, outcome, failing
    "212, 233, 80,   m@1, 0, pass, 0",
    "212, 233, 86.6, m@1, 0, pass, 0",
    "212, 233, 86.7, m@1, 0, 'inconclusive(of 233 mutants, too few for a score of ≥86.7%)', 0",
    "212, 233, 91,   m@1, 0, fail, 1",
    "212, 233, 80,   m@1, 1, fail, 1",
    "100, 233, 80,   m@1, 3, fail, 87",
    "233, 233, 98,   m@1, 0, pass, 0",
    "3,   3,   80,   m@1, 0, 'inconclusive(of 3 mutants, too few for a score of ≥80%)', 0",
    "0,   0,   80,   m@1, 0, inconclusive(no mutant examined), 0",
    "0,   5,   0,    m@1, 0, pass, 0",
    "0,   5,   0.1,  m@1, 0, fail, 1",
    "212, 233, 80,   '',  0, inconclusive(no base to tell new survivors from old ones), 0",
    "1,   233, 80,   '',  0, fail, 186",
  })
  void theScoresBoundAndTheNewSurvivorsDecide(
      int killed, int all, String threshold, String base, int born, String outcome, int failing) {
    MutationRun run = of(killed, all, threshold, base, born);
    assertThat(run.outcome()).hasToString(outcome);
    assertThat(run.failing()).isEqualTo(failing);
  }

  /** Computed with 50 digits from the formula, apart from this code. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "0, 9, 0",
    "1, 1, 20.6",
    "3, 3, 43.8",
    "1, 10, 1.7",
    "5, 10, 23.6",
    "16, 16, 80.6",
    "212, 233, 86.6",
    "233, 233, 98.3",
    "2147483647, 2147483647, 99.9",
  })
  void theLowerBoundIsWilsons(int killed, int examined, BigDecimal percent) {
    assertThat(of(killed, examined, "80", "m@1", 0).wilsonLower()).isEqualByComparingTo(percent);
  }

  @Test
  void itsNumbersSayNothingOfSurvivorsWithoutABase() {
    assertThat(of(212, 233, "80", "m@1", 2).metrics())
        .hasToString(
            "{eliminated=0, examined=233, killed=212, newSurvivors=2, score=90.9, survived=21,"
                + " threshold=80, wilsonLower=86.6}");
    assertThat(of(212, 233, "80", "", 0).metrics()).doesNotContainKeys("newSurvivors");
    assertThat(of(0, 0, "80", "", 0).metrics()).hasToString("{examined=0, threshold=80}");
  }

  @ParameterizedTest
  @CsvSource({
    "212, 233, 80,   'score 91% (≥80%), 212/233 killed; new survivors: 0; eliminated: 0'",
    "796, 1000, 80,  'score 79% (≥80%), 796/1000 killed; new survivors: 0; eliminated: 0'",
    "804, 1000, 80.4,'score 80.4% (≥80.4%), 804/1000 killed; lower bound: 77.8% at 95%; "
        + "new survivors: 0; eliminated: 0'",
    "8039, 9999, 80.4,'score 80.3% (≥80.4%), 8039/9999 killed; new survivors: 0; eliminated: 0'",
    "0, 0, 80,       0/0 killed",
  })
  void noScoreIsShownOnTheOtherSideOfItsThreshold(int killed, int all, String bound, String line) {
    assertThat(String.join("; ", of(killed, all, bound, "m@1", 0).segments())).isEqualTo(line);
  }

  @Test
  void impossibleRunsAreRefused() {
    assertThatThrownBy(() -> of(3, 2, "80", "m", 0))
        .hasMessage("killed is 3; at most the 2 examined");
    assertThatThrownBy(() -> of(0, 2, "80", "m", 3))
        .hasMessage("newSurvivors is 3; at most the 2 examined");
    assertThatThrownBy(() -> of(1, 2, "100", "m", 0))
        .hasMessage("thresholdPercent is 100; at least 0 and less than 100");
    assertThatThrownBy(() -> of(1, 2, "-1", "m", 0)).hasMessageStartingWith("thresholdPercent");
    assertThatThrownBy(() -> of(1, 2, "1E-999999999", "m", 0))
        .hasMessageStartingWith("thresholdPercent has 1 digits");
    assertThatThrownBy(() -> of(1, 2, "80", "", 1))
        .hasMessage("1 new survivors and 0 eliminated; without a base neither can be told");
  }

  @Test
  void takenTogetherTheStricterThresholdHoldsAndAMissingBaseStaysMissing() {
    MutationRun strict = of(10, 20, "90", "m@1", 1);
    assertThat(strict.plus(of(5, 5, "80", "m@1", 2))).isEqualTo(of(15, 25, "90", "m@1", 3));
    assertThat(strict.plus(of(5, 5, "80", "", 0))).isEqualTo(of(15, 25, "90", "", 0));
  }
}
