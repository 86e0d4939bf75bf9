package io.github.gatehouse.quantization.accuracy;

import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

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

  /**
   * The evidence after {@code quantization: }, for example {@code I2_S exact on ternary, 5.8 dB on
   * Gaussian (theory 5.8); TL1 exact; TL2 exact}.
   *
   * @return one line, every figure of it measured
   */
  public String evidence() {
    return Arrays.stream(TernaryFormat.values())
        .map(this::evidenceOf)
        .collect(Collectors.joining("; "));
  }

  private String evidenceOf(TernaryFormat format) {
    boolean first = format == TernaryFormat.I2_S;
    String ternary =
        find(format, AccuracyCase.TERNARY)
            .map(result -> ternaryWords(result.accuracy(), first))
            .orElse("not measured");
    String gaussian =
        find(format, AccuracyCase.GAUSSIAN)
            .filter(result -> first || !result.passed())
            .map(AccuracyReport::gaussianWords)
            .orElse("");
    return format + " " + ternary + gaussian;
  }

  private static String ternaryWords(Accuracy accuracy, boolean inFull) {
    if (accuracy.exact()) {
      return inFull ? "exact on ternary" : "exact";
    }
    return "%d of %d wrong on ternary".formatted(accuracy.wrong(), accuracy.values());
  }

  private static String gaussianWords(AccuracyResult result) {
    return String.format(
        Locale.ROOT,
        ", %.1f dB on Gaussian (theory %.1f)",
        result.accuracy().signalToNoiseDb(),
        result.data().theoryDb());
  }

  private Optional<AccuracyResult> find(TernaryFormat format, AccuracyCase data) {
    return results.stream()
        .filter(result -> result.format() == format && result.data() == data)
        .findFirst();
  }
}
