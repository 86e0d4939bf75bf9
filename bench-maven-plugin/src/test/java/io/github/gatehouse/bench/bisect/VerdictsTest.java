package io.github.gatehouse.bench.bisect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.gatehouse.bench.bisect.Compared.Answer;
import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictsTest {
  @ParameterizedTest
  @CsvSource({
    "REGRESSED, SLOW",
    "CLEARED, FAST",
    "IMPROVED, FAST",
    "INCONCLUSIVE, UNKNOWN",
    "UNSTABLE, UNKNOWN",
    "BROKEN, UNKNOWN",
    "INCOMPARABLE, UNKNOWN",
    "NEW, UNKNOWN",
    "GONE, UNKNOWN"
  })
  void onlyWhatIsProvedIsAnAnswer(Verdict verdict, Answer answer) {
    Compared compared = Verdicts.of(plans(Fate.MEASURED), judged(verdict));

    assertThat(compared.answer()).isEqualTo(answer);
    assertThat(compared.d()).isEqualTo(0.1);
    assertThat(compared.reason())
        .isEqualTo(answer == Answer.UNKNOWN ? verdict + ": a control did not hold" : null);
  }

  @Test
  void theSameCodeIsFastWithoutAPair() {
    assertThat(Verdicts.of(plans(Fate.IDENTICAL), judged(Verdict.CLEARED)))
        .isEqualTo(new Compared(Answer.FAST, 0, 0, 0, 0, null));
  }

  @Test
  void aSearchIsForOneBenchmark() {
    Plan plan = new Plan(Fate.MEASURED, null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Verdicts.only(Map.of("a", plan, "b", plan)))
        .withMessageContaining("bench.include selects 2 benchmarks")
        .withMessageContaining("\nFix: -Dbench.include=");
    assertThatExceptionOfType(NoBenchmark.class)
        .isThrownBy(() -> Verdicts.only(Map.of()))
        .withMessageContaining("bench.include selects no benchmark")
        .withMessageContaining("\nFix: -Dbench.include=");
  }

  private static Map<String, Plan> plans(Fate fate) {
    return Map.of("a", new Plan(fate, null));
  }

  private static Judgement judged(Verdict verdict) {
    Effect effect = new Effect(Metric.CPU, 13, 0.1, 0.09, 0.11, 0.12, 0.02, 0.01);
    Ruling ruling =
        new Ruling(
            "a", verdict, Metric.CPU, 13, 13, 0.001, List.of(effect), "a control did not hold");
    return new Judgement(List.of(ruling), List.of(), 0, List.of());
  }
}
