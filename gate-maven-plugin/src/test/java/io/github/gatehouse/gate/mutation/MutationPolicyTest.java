package io.github.gatehouse.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutationPolicyTest {
  @Test
  void aThresholdIsANumberOfPercent() {
    assertThat(MutationPolicy.percent(" 82.5 ")).isEqualByComparingTo("82.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80%", "high"})
  void anythingElseIsRefusedByName(String text) {
    assertThatThrownBy(() -> MutationPolicy.percent(text))
        .hasMessageContaining("gate.mutation.threshold is '" + text + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "100", "1000"})
  void aBoundThatNoScoreCanHaveIsRefused(String text) {
    assertThatThrownBy(() -> new MutationPolicy(MutationPolicy.percent(text), "", "mvn x"))
        .hasMessageContaining("at least 0 and less than 100");
  }
}
