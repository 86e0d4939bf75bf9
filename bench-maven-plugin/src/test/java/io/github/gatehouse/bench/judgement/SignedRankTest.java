package io.github.gatehouse.bench.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRankTest {
  private static final long SEED = Long.getLong("bench.seed", 20261201L);

  private final SignedRank test = new SignedRank();

  /** Largest sums of the negative ranks that are significant, n = 5…30; −1: none is. */
  @ParameterizedTest(name = "one-sided {0}")
  @CsvSource({
    "0.05, 0 2 3 5 8 10 13 17 21 25 30 35 41 47 53 60 67 75 83 91 100 110 119 130 140 151",
    "0.025, -1 0 2 3 5 8 10 13 17 21 25 29 34 40 46 52 58 65 73 81 89 98 107 116 126 137",
    "0.01, -1 -1 0 1 3 5 7 9 12 15 19 23 27 32 37 43 49 55 62 69 76 84 92 101 110 120",
    "0.005, -1 -1 -1 0 1 3 5 7 9 12 15 19 23 27 32 37 42 48 54 61 68 75 83 91 100 109"
  })
  void agreesWithPublishedCriticalValues(double level, String values) {
    int[] critical = Arrays.stream(values.split(" ")).mapToInt(Integer::parseInt).toArray();
    for (int n = 5; n <= 30; n++) {
      int value = critical[n - 5];
      if (value >= 0) {
        assertThat(test.p(withNegativeSum(n, value)))
            .as("n %d, %d", n, value)
            .isLessThanOrEqualTo(level);
      }
      assertThat(test.p(withNegativeSum(n, value + 1)))
          .as("n %d, %d", n, value + 1)
          .isGreaterThan(level);
    }
  }

  @Test
  void countsTheBestOfTenExactly() {
    assertThat(test.p(withNegativeSum(10, 10))).isEqualTo(43 / 1024.0);
    assertThat(test.p(withNegativeSum(13, 0))).isEqualTo(1 / 8192.0);
    assertThat(test.p(new double[] {-1, -2, -3})).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 12})
  void agreesWithEveryWayTheSignsCanFall(int n) {
    SplittableRandom random = new SplittableRandom(SEED + n);
    for (int trial = 0; trial < 20; trial++) {
      boolean ties = trial % 2 == 1;
      double[] data =
          IntStream.range(0, n)
              .mapToDouble(i -> ties ? random.nextInt(-3, 4) : random.nextGaussian())
              .toArray();
      assertThat(test.p(data))
          .as("seed %d: %s", SEED, Arrays.toString(data))
          .isEqualTo(counted(data), within(1e-12));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 13, 20, 30, 45})
  void agreesWithTheLibrary(int n) {
    SplittableRandom random = new SplittableRandom(SEED - n);
    WilcoxonSignedRankTest library =
        WilcoxonSignedRankTest.withDefaults()
            .with(AlternativeHypothesis.GREATER_THAN)
            .with(PValueMethod.EXACT);
    for (int trial = 0; trial < 50; trial++) {
      double[] data = random.doubles(n, -1, 1.5).toArray();
      double p = library.test(data).getPValue();
      assertThat(test.p(data))
          .as("seed %d: %s", SEED, Arrays.toString(data))
          .isEqualTo(p, within(1e-9 * p));
    }
  }

  @Test
  void countsZerosAgainstTheAlarm() {
    assertThat(test.p(new double[] {0, 1, 2, 3})).isEqualTo(2 / 16.0);
    assertThat(test.p(new double[] {0, 0, 0, 0})).isEqualTo(1);
  }

  /** The definition, by brute force: sign vectors whose sum is at least that of the data. */
  private static double counted(double[] data) {
    double[] ranks = new double[data.length];
    for (int i = 0; i < data.length; i++) {
      double size = Math.abs(data[i]);
      double below = Arrays.stream(data).filter(other -> Math.abs(other) < size).count();
      double same = Arrays.stream(data).filter(other -> Math.abs(other) == size).count();
      ranks[i] = below + (same + 1) / 2;
    }
    double sum =
        IntStream.range(0, data.length).filter(i -> data[i] > 0).mapToDouble(i -> ranks[i]).sum();
    long reached =
        IntStream.range(0, 1 << data.length)
            .filter(
                signs ->
                    IntStream.range(0, data.length)
                            .filter(i -> (signs >> i & 1) == 1)
                            .mapToDouble(i -> ranks[i])
                            .sum()
                        >= sum)
            .count();
    return (double) reached / (1 << data.length);
  }

  /** Data 1…n with signs such that the negative ranks have the given sum. */
  private static double[] withNegativeSum(int n, int sum) {
    double[] data = IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
    int left = sum;
    for (int rank = n; rank >= 1; rank--) {
      if (rank <= left) {
        data[rank - 1] = -rank;
        left -= rank;
      }
    }
    assertThat(left).isZero();
    return data;
  }
}
