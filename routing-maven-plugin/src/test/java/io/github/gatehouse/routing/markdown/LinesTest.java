package io.github.gatehouse.routing.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.text.Foreign;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void aLineThatCanBeShownStaysOne() {
    assertThat(Lines.folded("perf: jmh: no regression in 25; detectable: ≥3.1%"))
        .containsExactly("perf: jmh: no regression in 25; detectable: ≥3.1%");
    assertThat(Lines.folded("")).containsExactly("");
  }

  @Test
  void aLongLineIsBrokenBetweenSegments() {
    String line =
        "benchmarks: jmh: 25/25 benchmarks ok; baseline: main@8a413dd; quantization: I2_S exact on"
            + " ternary, 5.8 dB on Gaussian (theory 5.8); TL1 exact; TL2 exact; inference: decode"
            + " 128 tokens in 4.1 s (SLO ≤10 s: pass); 31.2 tokens/s, 2 threads";
    assertThat(Lines.folded(line))
        .containsExactly(
            "benchmarks: jmh: 25/25 benchmarks ok; baseline: main@8a413dd;",
            "  quantization: I2_S exact on ternary, 5.8 dB on Gaussian (theory 5.8); TL1 exact;"
                + " TL2 exact;",
            "  inference: decode 128 tokens in 4.1 s (SLO ≤10 s: pass); 31.2 tokens/s, 2 threads")
        .allMatch(part -> part.length() <= Foreign.LONGEST);
  }

  @Test
  void oneSegmentThatIsTooLongIsLeftForTheCut() {
    String segment = "x".repeat(500);
    assertThat(Lines.folded("a: b: 1/1 ok; " + segment + "; end"))
        .containsExactly("a: b: 1/1 ok;", "  " + segment + ";", "  end");
  }
}
