package io.github.gatehouse.quantization.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.quantization.scalar.ScalarMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeStepTest {
  private static final ModelShape SMALL = new ModelShape(3, 320, 901, 5, 2);
  private static final long SEED = 20;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void anyNumberOfThreadsComputesWhatTheDefinitionDoes(int threads) {
    float[] expected;
    try (DecodeStep step = DecodeStep.synthetic(SMALL, SEED, 1, ScalarMatrix::of)) {
      step.token();
      expected = step.hidden();
    }
    assertThat(expected).doesNotContain(Float.NaN).isNotEqualTo(new float[expected.length]);
    try (DecodeStep step = DecodeStep.synthetic(SMALL, SEED, threads)) {
      for (int token = 0; token < 3; token++) {
        step.token();
        assertThat(step.hidden()).isEqualTo(expected);
      }
    }
  }

  @Test
  void anotherSeedIsAnotherModel() {
    try (DecodeStep one = DecodeStep.synthetic(SMALL, SEED, 1);
        DecodeStep other = DecodeStep.synthetic(SMALL, SEED + 1, 1)) {
      one.token();
      other.token();
      assertThat(one.hidden()).isNotEqualTo(other.hidden());
    }
  }

  @Test
  void everyWeightIsRead() {
    assertThat(ModelShape.BITNET_2B.weights()).isEqualTo(2_084_044_800L);
    try (DecodeStep step = DecodeStep.synthetic(SMALL, SEED, 1)) {
      assertThat(step.bytes() * 8).isGreaterThan((long) (SMALL.weights() * 1.6));
    }
  }

  @Test
  void wrongSizesAreNamed() {
    assertThatThrownBy(() -> new ModelShape(0, 320, 900, 5, 2))
        .hasMessageContaining("layers")
        .hasMessageContaining("got 0");
    assertThatThrownBy(() -> new ModelShape(1, 321, 900, 5, 2))
        .hasMessageContaining("multiple of the 5 heads, got 321");
    assertThatThrownBy(() -> new ModelShape(1, 320, 900, 5, 6))
        .hasMessageContaining("at most the 5 heads, got 6");
    assertThatThrownBy(() -> DecodeStep.synthetic(SMALL, SEED, 0))
        .hasMessageContaining("threads: expected at least 1, got 0");
  }

  @Test
  void whatOneThreadThrowsTheCallerSees() {
    try (Team team = new Team(3)) {
      assertThatThrownBy(
              () ->
                  team.together(
                      (share, shares) -> {
                        if (share == 2) {
                          throw new IllegalArgumentException("share 2 of " + shares);
                        }
                      }))
          .hasRootCauseMessage("share 2 of 3");
    }
  }
}
