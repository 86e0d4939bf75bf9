package io.github.gatehouse.quantization.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** The decibels that AccuracyCase states, integrated from the densities of the data. */
class TheoryTest {
  @Test
  void absmeanOfGaussianLaplaceAndUniformDataIsAsStated() {
    assertThat(decibel(x -> Math.sqrt(2 / Math.PI) * Math.exp(-x * x / 2), 12, -1))
        .isCloseTo(AccuracyCase.GAUSSIAN.theoryDb(), within(1e-3));
    assertThat(decibel(x -> Math.exp(-x), 60, -1))
        .isCloseTo(AccuracyCase.LAPLACE.theoryDb(), within(1e-3));
    assertThat(decibel(x -> 1, 1, -1))
        .isCloseTo(AccuracyCase.UNIFORM.theoryDb(), within(1e-3))
        .isCloseTo(AccuracyCase.RAMP.theoryDb(), within(1e-3));
  }

  @Test
  void absmaxOfUniformDataIsAsStatedForDenormals() {
    assertThat(decibel(x -> 1, 1, 1)).isCloseTo(AccuracyCase.DENORMAL.theoryDb(), within(1e-3));
  }

  @Test
  void theOutlierStandsOutByAsMuchAsStated() {
    double noise = (AccuracyCase.LENGTH - 1) * 1e-4;
    assertThat(10 * Math.log10((noise + 1e4) / noise))
        .isCloseTo(AccuracyCase.SINGLE_OUTLIER.theoryDb(), within(1e-3));
  }

  @Test
  void valuesInTurnsMakeTheNoiseAsStated() {
    assertThat(10 * Math.log10((2 + 6 * 0.25) / (6 * 0.25)))
        .isCloseTo(AccuracyCase.HALFWAY.theoryDb(), within(1e-3));
    assertThat(10 * Math.log10(6.0 / 2)).isCloseTo(AccuracyCase.NEAR_ZERO.theoryDb(), within(1e-3));
  }

  /** Density of |x| on 0…end; scale, or the mean of |x| if that is negative. */
  private static double decibel(DoubleUnaryOperator density, double end, double scale) {
    double s = scale < 0 ? integral(x -> x * density.applyAsDouble(x), end) : scale;
    double signal = integral(x -> x * x * density.applyAsDouble(x), end);
    double noise =
        integral(
            x -> {
              double error = x < s / 2 ? x : x - s;
              return error * error * density.applyAsDouble(x);
            },
            end);
    return 10 * Math.log10(signal / noise);
  }

  private static double integral(DoubleUnaryOperator f, double end) {
    int steps = 1_000_000;
    double width = end / steps;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      sum += f.applyAsDouble((i + 0.5) * width);
    }
    return sum * width;
  }
}
