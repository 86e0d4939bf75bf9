package io.github.gatehouse.quantization.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccuracyTest {
  private static final float[] SIGNAL = {3, -4, 0};

  @Test
  void theSameValuesAreExactWithoutNoise() {
    Accuracy accuracy = Accuracy.between(SIGNAL, SIGNAL.clone());
    assertThat(accuracy.exact()).isTrue();
    assertThat(accuracy.signalToNoiseDb()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThat(accuracy.cosine()).isEqualTo(1);
  }

  @Test
  void aTenthOfTheAmplitudeAsNoiseIsTwentyDecibel() {
    Accuracy accuracy = Accuracy.between(SIGNAL, new float[] {3, -4, 0.5f});
    assertThat(accuracy.signalToNoiseDb()).isCloseTo(20, within(1e-9));
    assertThat(accuracy.cosine()).isCloseTo(5 / Math.sqrt(25.25), within(1e-12));
    assertThat(accuracy.wrong()).isEqualTo(1);
    assertThat(accuracy.exact()).isFalse();
  }

  @Test
  void allZeroIsZeroDecibelAndOppositeSignsAreMinusSix() {
    Accuracy nothing = Accuracy.between(SIGNAL, new float[3]);
    assertThat(nothing.signalToNoiseDb()).isZero();
    assertThat(nothing.cosine()).isZero();
    Accuracy opposite = Accuracy.between(SIGNAL, new float[] {-3, 4, 0});
    assertThat(opposite.signalToNoiseDb()).isCloseTo(-6.0206, within(1e-4));
    assertThat(opposite.cosine()).isEqualTo(-1);
  }

  @Test
  void zerosThatStayZeroArePerfectAndZerosThatDoNotAreWorthless() {
    Accuracy kept = Accuracy.between(new float[2], new float[2]);
    assertThat(kept.exact()).isTrue();
    assertThat(kept.cosine()).isEqualTo(1);
    Accuracy lost = Accuracy.between(new float[2], new float[] {0, 1});
    assertThat(lost.signalToNoiseDb()).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(lost.cosine()).isZero();
  }

  @Test
  void restoredValuesThatAreNotFiniteAreWorthless() {
    for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      Accuracy accuracy = Accuracy.between(SIGNAL, new float[] {3, bad, 0});
      assertThat(accuracy.signalToNoiseDb()).isEqualTo(Double.NEGATIVE_INFINITY);
      for (AccuracyCase data : AccuracyCase.values()) {
        assertThat(data.accepts(accuracy)).as(data.name()).isFalse();
      }
    }
  }

  @Test
  void exactMeansTheSameBitsAndAtLeastOneValue() {
    assertThat(Accuracy.between(new float[] {0}, new float[] {-0f}).exact()).isFalse();
    assertThat(Accuracy.between(new float[0], new float[0]).exact()).isFalse();
  }

  @Test
  void subnormalValuesAreMeasuredWithoutUnderflow() {
    float[] tiny = {10 * Float.MIN_VALUE, 0};
    float[] off = {10 * Float.MIN_VALUE, Float.MIN_VALUE};
    assertThat(Accuracy.between(tiny, off).signalToNoiseDb()).isCloseTo(20, within(1e-9));
  }

  @Test
  void differentLengthsAreRefused() {
    assertThatThrownBy(() -> Accuracy.between(new float[3], new float[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("restored: expected 3 values, got 2");
  }
}
