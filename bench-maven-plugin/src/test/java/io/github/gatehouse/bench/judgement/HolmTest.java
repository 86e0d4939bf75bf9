package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HolmTest {
  @Test
  void easesTheBoundWithEachRejection() {
    Map<String, Double> tested = Map.of("a", 0.01, "b", 0.015, "c", 0.03, "d", 0.04);

    assertThat(Holm.rejected(tested, 4, 0.05)).containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void stopsAtTheFirstThatIsNotRejected() {
    Map<String, Double> tested = Map.of("a", 0.02, "b", 0.021, "c", 0.022);

    assertThat(Holm.rejected(tested, 3, 0.05)).isEmpty();
  }

  @Test
  void countsThoseThatWereNotTested() {
    assertThat(Holm.rejected(Map.of("a", 0.05), 1, 0.05)).containsExactly("a");
    assertThat(Holm.rejected(Map.of("a", 0.05), 2, 0.05)).isEmpty();
  }
}
