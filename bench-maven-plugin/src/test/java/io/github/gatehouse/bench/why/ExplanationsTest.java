package io.github.gatehouse.bench.why;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.judgement.Effect;
import io.github.gatehouse.bench.judgement.Judgement;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Ruling;
import io.github.gatehouse.receipts.bench.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
  @Test
  void onlySlowerBenchmarksAreExplainedThoseSlowedMostFirst() {
    Judgement judgement =
        new Judgement(
            List.of(
                ruling("a", Verdict.REGRESSED, 0.05),
                ruling("b", Verdict.CLEARED, 0.5),
                ruling("c", Verdict.REGRESSED, 0.20),
                ruling("d", Verdict.REGRESSED, Double.NaN)),
            List.of(),
            0,
            List.of());

    assertThat(Explanations.slower(judgement))
        .extracting(Ruling::id)
        .containsExactly("c", "a", "d");
  }

  private static Ruling ruling(String id, Verdict verdict, double d) {
    Effect effect = new Effect(Metric.CPU, 13, d, d, d, d, d, 0.01);
    return new Ruling(id, verdict, Metric.CPU, 13, 13, 0.001, List.of(effect), null);
  }
}
