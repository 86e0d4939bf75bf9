package io.github.gatehouse.quantization.accuracy;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * All round trips of a run.
 *
 * @param results in the order measured
 */
public record AccuracyReport(List<AccuracyResult> results) {
  /** Copies the results. */
  public AccuracyReport {
    results = List.copyOf(results);
  }

  /**
   * Measures every kernel on all data.
   *
   * @param kernels one for each format
   * @param seed of the data
   * @return the report
   */
  public static AccuracyReport measure(List<? extends TernaryKernel> kernels, long seed) {
    List<AccuracyResult> results = new ArrayList<>();
    for (TernaryKernel kernel : kernels) {
      for (AccuracyCase data : AccuracyCase.values()) {
        results.add(AccuracyResult.measure(kernel, data, seed));
      }
    }
    return new AccuracyReport(results);
  }

  /**
   * The results that disagree with theory.
   *
   * @return possibly none
   */
  public List<AccuracyResult> failures() {
    return results.stream().filter(result -> !result.passed()).toList();
  }

  /**
   * Whether every format was measured on all data and agrees with theory.
   *
   * @return false also if anything was not measured
   */
  public boolean passed() {
    return failures().isEmpty()
        && Arrays.stream(TernaryFormat.values())
            .allMatch(
                format ->
                    Arrays.stream(AccuracyCase.values())
                        .allMatch(data -> find(format, data).isPresent()));
  }

  private Optional<AccuracyResult> find(TernaryFormat format, AccuracyCase data) {
    return results.stream()
        .filter(result -> result.format() == format && result.data() == data)
        .findFirst();
  }
}
