package io.github.gatehouse.bench.lockstep;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Whether a fork is warm, or still drifts: judged by its iterations alone.
 *
 * <p>Warm after at least 10 iterations, when the compiler has been quiet for the last five and the
 * last three did not take on average 5 % less than the three before. That they took more says
 * nothing: the machine does that. Nor is a fork warm while its heap grows, which whoever allocates
 * pays for.
 */
final class Warmth {
  private static final int FEWEST = 10;
  private static final int QUIET = 5;
  private static final long COMPILE_MILLIS = 15;
  private static final int MEAN = 3;
  private static final int SHARE = 3;
  private static final long PAGES = 256;
  private static final double STEADY = 0.05;
  private static final double DRIFT = 0.025;
  private static final int PRECISE = 16;
  private static final double ERROR = 0.008;

  private Warmth() {}

  static boolean warm(List<Sample> samples) {
    int n = samples.size();
    if (n < FEWEST) {
      return false;
    }
    double last = mean(samples.subList(n - MEAN, n));
    double before = mean(samples.subList(n - 2 * MEAN, n - MEAN));
    return compiled(samples) && 1 - last / before <= STEADY;
  }

  /** True of pages that came in an iteration where they cost more than noise, 1 MiB. */
  static boolean grew(long pages) {
    return pages > PAGES;
  }

  /** True where memory has not grown for five iterations. */
  static boolean grown(int sinceGrowth) {
    return sinceGrowth >= QUIET;
  }

  /** True where the compiler has been quiet for the last five samples. */
  static boolean compiled(List<Sample> samples) {
    int n = samples.size();
    return n >= QUIET
        && samples.subList(n - QUIET, n).stream().mapToLong(Sample::compileMillis).sum()
            <= COMPILE_MILLIS;
  }

  /**
   * True where a fork that does not get warm has had its chance, however busy the machine is: its
   * compiler is quiet, and its workers have had a third of a time for themselves.
   */
  static boolean tried(List<Sample> samples, Duration time) {
    return compiled(samples)
        && samples.stream().mapToDouble(Sample::ownNanos).sum() * SHARE >= time.toNanos();
  }

  /**
   * True where the ratio of the two sides changes: by more than 2.5 %, and by more than twice the
   * standard error, from the first half of the rounds to the second, between their medians. What
   * both sides share is the machine's.
   */
  static boolean drifts(List<Round> rounds) {
    int half = rounds.size() / 2;
    ToDoubleFunction<Sample> time = Fixtures.withoutThem(rounds);
    Median first = ratio(rounds.subList(0, half), time);
    Median second = ratio(rounds.subList(half, rounds.size()), time);
    double error = Math.hypot(first.error(), second.error());
    return Math.abs(second.value() - first.value()) > Math.max(DRIFT, 2 * error);
  }

  /**
   * True where more rounds would add little: the standard error of their median is 0.8 % or less by
   * CPU and by wall time, where forks of the same code differ by more. It tells nothing of which
   * side is the slower one, so that the coin still decides the sign of the datum.
   */
  static boolean precise(List<Round> rounds) {
    return rounds.size() >= PRECISE
        && ratio(rounds, Fixtures.withoutThem(rounds)).error() <= ERROR
        && ratio(rounds, Sample::wallNanos).error() <= ERROR;
  }

  private static Median ratio(List<Round> rounds, ToDoubleFunction<Sample> time) {
    return Median.of(
        rounds.stream()
            .mapToDouble(
                round ->
                    Math.log(time.applyAsDouble(round.head()) / time.applyAsDouble(round.base())))
            .toArray());
  }

  private static double mean(List<Sample> samples) {
    return samples.stream().mapToDouble(Sample::steadyNanos).average().orElse(Double.NaN);
  }
}
