package io.github.gatehouse.bench.doctor;

import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.judgement.Noise;
import io.github.gatehouse.bench.recording.ErrorBudget;
import io.github.gatehouse.receipts.bench.Machine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a machine is good for.
 *
 * @param benchmarks that share the false alarm rate where pairs are counted
 * @param circumstances what of it disturbs, and what does not
 */
public record Diagnosis(
    Machine machine,
    ErrorBudget budget,
    int benchmarks,
    List<Scatter> scatters,
    List<Circumstance> circumstances) {
  public Diagnosis {
    scatters = List.copyOf(scatters);
    circumstances = List.copyOf(circumstances);
  }

  /**
   * How far pairs of one subject lie apart in one metric.
   *
   * @param deviationPercent from pair to pair
   * @param clearedAfter pairs of a benchmark that is as fast as before; null where too many
   * @param clearedMinutes for that many; null likewise
   * @param sights what is found after how many pairs, and minutes
   */
  public record Scatter(
      String subject,
      String metric,
      int pairs,
      double deviationPercent,
      Integer clearedAfter,
      Double clearedMinutes,
      List<Sight> sights) {}

  /** A slowdown that is found in a time. */
  public record Sight(int pairs, double minutes, double slowdownPercent) {}

  /**
   * Of observations; allocation is exact, and its scatter says whether code allocates by chance.
   */
  public static List<Scatter> scatters(
      List<Checkup.Observation> observations, ErrorBudget budget, int benchmarks) {
    List<Scatter> scatters = new ArrayList<>();
    for (Checkup.Observation one : observations) {
      for (Metric metric : Metric.values()) {
        Noise.of(one.pairs(), metric)
            .ifPresent(noise -> scatters.add(scatter(one, noise, budget, benchmarks)));
      }
    }
    return scatters;
  }

  private static Scatter scatter(
      Checkup.Observation one, Noise noise, ErrorBudget budget, int benchmarks) {
    boolean time = noise.metric() != Metric.ALLOCATION;
    Optional<Integer> cleared = time ? noise.clearance(budget) : Optional.empty();
    List<Sight> sights =
        time
            ? noise.sights(budget, benchmarks).stream()
                .map(sight -> sight(sight, one.seconds()))
                .toList()
            : List.of();
    return new Scatter(
        one.subject(),
        noise.metric().name().toLowerCase(Locale.ROOT),
        noise.pairs(),
        rounded(100 * Math.expm1(noise.deviation())),
        cleared.orElse(null),
        cleared.map(pairs -> rounded(pairs * one.seconds() / 60)).orElse(null),
        sights);
  }

  private static Sight sight(Noise.Sight sight, double seconds) {
    double minutes = rounded(sight.pairs() * seconds / 60);
    return new Sight(sight.pairs(), minutes, rounded(100 * sight.slowdown()));
  }

  private static double rounded(double value) {
    return Double.isFinite(value) ? Math.round(value * 100) / 100.0 : value;
  }
}
