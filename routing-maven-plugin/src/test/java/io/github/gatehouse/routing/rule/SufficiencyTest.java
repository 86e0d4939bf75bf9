package io.github.gatehouse.routing.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.decision.Confidence;
import io.github.gatehouse.routing.decision.Confidence.Level;
import io.github.gatehouse.routing.decision.Sample;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SufficiencyTest {
  private static Confidence first(int gates, EffectiveStatus status) {
    Map<Gate, EffectiveStatus> deviating = new EnumMap<>(Gate.class);
    for (int i = 0; i < gates; i++) {
      deviating.put(Gate.values()[i], status);
    }
    return Sufficiency.of(Sample.facts(deviating), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1.00, HIGH",
    "1, 0.90, HIGH",
    "2, 0.80, MEDIUM",
    "4, 0.60, MEDIUM",
    "5, 0.50, LOW",
    "10, 0.00, LOW"
  })
  void theLevelFollowsFromTheShareOfGatesThatAnswered(int open, String score, Level level) {
    Confidence confidence = first(open, EffectiveStatus.INCONCLUSIVE);
    assertThat(confidence.score()).isEqualByComparingTo(score);
    assertThat(confidence.level()).isEqualTo(level);
    assertThat(confidence.justification().get(0)).startsWith((10 - open) + "/10 gates");
  }

  @Test
  void aMeasuredFailureIsAnAnswer() {
    assertThat(first(3, EffectiveStatus.FAIL).level()).isEqualTo(Level.HIGH);
  }

  @Test
  void oneReceiptThatMustNotBeBelievedIsEnoughForLow() {
    Confidence invalid = first(1, EffectiveStatus.INVALID);
    assertThat(invalid.score()).isEqualByComparingTo("0.90");
    assertThat(invalid.level()).isEqualTo(Level.LOW);
    assertThat(invalid.justification())
        .contains("LOW because of receipts that must not be believed: freshness (INVALID)");
  }

  @Test
  void oneContradictionIsEnoughForLowAndAWaiverIsAnAnswer() {
    assertThat(first(1, EffectiveStatus.CONFLICTING).level()).isEqualTo(Level.LOW);
    assertThat(first(3, EffectiveStatus.WAIVED).level()).isEqualTo(Level.HIGH);
  }

  @Test
  void oneStaleReceiptIsEnoughForLow() {
    assertThat(first(1, EffectiveStatus.STALE).level()).isEqualTo(Level.LOW);
  }

  @Test
  void aBuildThatHasNotEndedIsLow() {
    BuildOutcome cut = new BuildOutcome(BuildOutcome.Kind.INTERRUPTED, "", List.of());
    assertThat(Sufficiency.of(Sample.facts(Map.of(), cut), List.of()).level()).isEqualTo(Level.LOW);
  }
}
