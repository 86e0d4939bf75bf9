package io.github.gatehouse.routing.claims;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that nobody measured, and comparisons that compare nothing. */
class NumberClaimsTest {
  /** S3. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ✅ benchmarks: 25 benchmarks validated; OTLP overhead <0.1%",
        "- ✅ perf: overhead should be small",
        "- ✅ perf: negligible change",
        "```\nperf: approximately 2% slower\n```",
        "2. OTLP metrics overhead negligible (<0.1%)",
        "Performance SLOs met (inference <<10s)",
        "The overhead is below 5 ms.",
      })
  void anExpectationIsNoMeasurement(String document) {
    assertThat(Audit.HARMLESS.ids(document)).hasSize(1).first().asString().contains("expectation");
  }

  @Test
  void anEvidenceBlockIsHeldToTheSame() {
    assertThat(
            Audit.HARMLESS.ids(
                "```", "perf: jmh: ok", "tests: a: 1/1 pass", "otlp_overhead: <0.1% (60s)", "```"))
        .containsExactly("4 claim-expectation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ✅ perf: worst +1.1% (≤ +2.6% at 99%)",
        "- ✅ perf: 0.004% [0.002, 0.006] (≤0.1%: pass)",
        "The overhead must stay below 5 ms.",
        "The overhead budget is < 0.1%.",
        "Confirm that the overhead is < 0.1%.",
        "Confirm breaking change disclosure (none expected)",
      })
  void aValueOrADemandIsNoExpectation(String document) {
    assertThat(Audit.HARMLESS.of(document)).isEmpty();
  }

  /** S8. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "- ✅ tests: <n>/<n> pass",
        "- ✅ lint: TODO",
        "```\nperf: jmh: worst 1.X%\n```",
        "Accuracy is 99.X% on ternary data.",
      })
  void aPlaceholderIsNoNumber(String document) {
    assertThat(Audit.HARMLESS.ids(document)).hasSize(1).first().asString().contains("placeholder");
  }

  @Test
  void aListOfOpenWorkHoldsNoPlaceholder() {
    assertThat(Audit.HARMLESS.of("- TODO: write the guide", "- `List<T>` is generic")).isEmpty();
  }

  /** S9. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "I2S is 3.5× faster: 64Ki elements took as long as 16Ki before",
        "TL2 at 64Ki is 3.5x faster than at 16Ki",
        "a 2.0x speedup of `n=4096` over `n=1024`",
        "The new code is 3.5× faster.",
        "TL1 is faster by 2x",
      })
  void aRatioOfDifferentOrUnknownSizesIsNone(String document) {
    assertThat(Audit.HARMLESS.ids(document)).containsExactly("1 claim-ratio");
  }

  @Test
  void aRatioIsReadOverTheEndOfALine() {
    assertThat(
            Audit.HARMLESS.only(
                "claim-ratio", "Encoding 64Ki elements is", "3.5× faster than 16Ki."))
        .contains("16 ki and of 64 ki");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TL2 is 3.5× faster than I2S at 64Ki elements.",
        "With `n=4096` it is 2x faster than before.",
        "It is 2x faster on inputs of the same size.",
        "At 64Ki, 22M elements/s is 3.5x faster than 6M elements/s.",
        "It was 2x faster at 16Ki. It was 3x faster at 64Ki.",
        "The team doubled; 3 times as many people review.",
      })
  void aRatioOfEqualsStands(String document) {
    assertThat(Audit.HARMLESS.of(document)).isEmpty();
  }

  /** S21. */
  @Test
  void confidenceIsComputed() {
    assertThat(
            Audit.HARMLESS
                .confident("MEDIUM")
                .only("claim-confidence", "### Confidence Level: HIGH"))
        .contains("HIGH")
        .contains("MEDIUM");
    assertThat(Audit.HARMLESS.confident("MEDIUM").of("**Confidence**: low")).isEmpty();
    assertThat(Audit.HARMLESS.confident("").of("Confidence: HIGH")).isEmpty();
  }
}
