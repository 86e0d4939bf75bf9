package io.github.gatehouse.quantization.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScaleRuleTest {
  @Test
  void absmaxAndSignTakeTheLargestMagnitudeAndAbsmeanTheirMean() {
    float[] weights = {1, -4, 0, 3};
    assertThat(ScaleRule.ABSMAX.scale(weights)).isEqualTo(4);
    assertThat(ScaleRule.SIGN.scale(weights)).isEqualTo(4);
    assertThat(ScaleRule.ABSMEAN.scale(weights)).isEqualTo(2);
  }

  @Test
  void absmeanIsAtLeastItsFloor() {
    assertThat(ScaleRule.ABSMEAN.scale(new float[] {1e-9f, 0})).isEqualTo(1e-5f);
    assertThat(ScaleRule.ABSMEAN.scale(new float[0])).isEqualTo(1e-5f);
  }

  @Test
  void absmeanDoesNotLoseSmallWeightsBesideLargeOnes() {
    float[] weights = new float[1 << 20];
    Arrays.fill(weights, 1e-3f);
    weights[0] = 1e4f;
    double mean = (1e4 + (weights.length - 1) * (double) 1e-3f) / weights.length;
    assertThat(ScaleRule.ABSMEAN.scale(weights)).isEqualTo((float) mean);
  }

  @Test
  void absmeanOfTheLargestNumbersIsFinite() {
    float[] weights = {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE};
    assertThat(ScaleRule.ABSMEAN.scale(weights)).isEqualTo(Float.MAX_VALUE);
    assertThat(ScaleRule.ABSMEAN.code(-Float.MAX_VALUE, Float.MAX_VALUE)).isEqualTo(-1);
  }

  @Test
  void absmaxRoundsHalfOfTheScaleAwayFromZeroAndTheNumberBelowTowardsIt() {
    for (float scale : new float[] {2, 0.1f, 3e-45f, Float.MIN_NORMAL, Float.MAX_VALUE}) {
      float half = scale / 2;
      for (ScaleRule rule : new ScaleRule[] {ScaleRule.ABSMAX, ScaleRule.ABSMEAN}) {
        assertThat(rule.code(half, scale)).as("+half of %s", scale).isEqualTo(1);
        assertThat(rule.code(-half, scale)).as("-half of %s", scale).isEqualTo(-1);
        assertThat(rule.code(Math.nextDown(half), scale)).as("below %s", half).isZero();
      }
    }
  }

  @Test
  void anOddSubnormalScaleHasNoHalfAndIsStillRoundedExactly() {
    // 1.5 and 2.5 of the smallest number would both be rounded to 2 of it.
    for (int scale : new int[] {3, 5}) {
      for (int x = 1; x <= scale; x++) {
        int code = ScaleRule.ABSMAX.code(x * Float.MIN_VALUE, scale * Float.MIN_VALUE);
        assertThat(code).as("%d of %d", x, scale).isEqualTo(2 * x > scale ? 1 : 0);
      }
    }
  }

  @Test
  void absmeanClampsLargeWeights() {
    assertThat(ScaleRule.ABSMEAN.code(1000, 1)).isEqualTo(1);
    assertThat(ScaleRule.ABSMEAN.code(-1000, 1)).isEqualTo(-1);
  }

  @Test
  void signKeepsTheSignFromAMillionthUpwards() {
    float above = Math.nextUp(1e-6f);
    float below = Math.nextDown(1e-6f);
    assertThat(ScaleRule.SIGN.code(above, 5)).isEqualTo(1);
    assertThat(ScaleRule.SIGN.code(-above, 5)).isEqualTo(-1);
    assertThat(ScaleRule.SIGN.code(below, 5)).isZero();
    assertThat(ScaleRule.SIGN.code(-below, 5)).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void zeroHasCodeZeroWhateverTheScale(ScaleRule rule) {
    for (float scale : new float[] {0, Float.MIN_VALUE, 1}) {
      assertThat(rule.code(0f, scale)).isZero();
      assertThat(rule.code(-0f, scale)).isZero();
    }
  }
}
