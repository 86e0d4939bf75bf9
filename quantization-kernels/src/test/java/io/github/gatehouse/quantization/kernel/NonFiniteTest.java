package io.github.gatehouse.quantization.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NonFiniteTest {
  @ParameterizedTest
  @EnumSource
  void finiteValuesAreTakenAsTheyAreWithoutACopy(NonFinite rule) {
    float[] values = {0, -0f, Float.MIN_VALUE, -Float.MAX_VALUE};
    assertThat(rule.admit("weights", values)).isSameAs(values);
  }

  @Test
  void clampingTakesTheLargestFiniteMagnitudeWhereverItStands() {
    float inf = Float.POSITIVE_INFINITY;
    assertThat(NonFinite.CLAMP.admit("weights", new float[] {1, inf, -3, -inf, Float.NaN}))
        .containsExactly(1, 3, -3, -3, 0);
    assertThat(NonFinite.CLAMP.admit("weights", new float[] {Float.NaN, inf, 2}))
        .containsExactly(0, 2, 2);
  }

  @Test
  void withoutAnyFiniteValueAllBecomeZero() {
    float[] values = {Float.NEGATIVE_INFINITY, Float.NaN, Float.POSITIVE_INFINITY};
    for (float value : NonFinite.CLAMP.admit("weights", values)) {
      assertThat(value == 0).isTrue();
    }
  }
}
