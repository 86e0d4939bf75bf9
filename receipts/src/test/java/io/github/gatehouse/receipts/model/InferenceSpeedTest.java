package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class InferenceSpeedTest {
  private static String line(String tokensPerSecond) {
    return EvidenceLines.render("benchmarks", List.of(Sample.decode(tokensPerSecond)));
  }

  @Test
  void theLineHoldsTheTimeAgainstItsObjective() {
    assertThat(line("31.22"))
        .isEqualTo(
            "benchmarks: jmh: inference: decode 128 tokens in 4.1 s (SLO ≤10 s: pass);"
                + " 31.2 tokens/s, 2 threads");
    assertThat(line("6.4"))
        .isEqualTo(
            "benchmarks: jmh: inference: decode 128 tokens in 20.0 s (SLO ≤10 s: fail);"
                + " 6.4 tokens/s, 2 threads");
  }

  @Test
  void theObjectiveIsMetExactlyAtItsBoundAndMissedBeyond() {
    assertThat(Sample.decode("12.8").outcome()).isEqualTo(Outcome.PASS);
    assertThat(Sample.decode("12.7999").outcome()).isEqualTo(Outcome.FAIL);
    assertThat(Sample.decode("12.7999").failing()).isEqualTo(1);
    assertThat(line("12.7999")).contains("in 10.1 s (SLO ≤10 s: fail)");
  }

  @Test
  void theNumbersAreThereToAskFor() {
    assertThat(Sample.decode("12.8").metrics())
        .hasToString("{seconds=10.000, slo=10, threads=2, tokens=128, tokensPerSecond=12.8}");
  }

  @Test
  void ofTwoTheOneFurtherFromItsObjectiveStays() {
    Evidence slow = Sample.decode("6.4");
    Evidence fast = Sample.decode("31.22");
    assertThat(slow.plus(fast)).isEqualTo(slow);
    assertThat(fast.plus(slow)).isEqualTo(slow);
    Evidence lax =
        new InferenceSpeed(
            "jmh", Basis.MEASURED, 1, 128, new BigDecimal("6.4"), new BigDecimal("100"));
    assertThat(fast.plus(lax)).isEqualTo(fast);
  }

  @Test
  void noSpeedIsNoMeasurement() {
    assertThatThrownBy(() -> Sample.decode("0")).hasMessage("tokensPerSecond is 0; above 0");
    assertThatThrownBy(() -> Sample.decode("-1")).hasMessage("tokensPerSecond is -1; above 0");
    BigDecimal one = BigDecimal.ONE;
    assertThatThrownBy(() -> new InferenceSpeed("jmh", Basis.MEASURED, 0, 1, one, one))
        .hasMessage("threads is 0; at least 1");
    assertThatThrownBy(() -> new InferenceSpeed("jmh", Basis.MEASURED, 1, 0, one, one))
        .hasMessage("tokens is 0; at least 1");
    assertThatThrownBy(() -> new InferenceSpeed("jmh", Basis.MEASURED, 1, 1, one, BigDecimal.ZERO))
        .hasMessage("sloSeconds is 0; above 0");
  }
}
