package io.github.gatehouse.quantization.benchmarks;

import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.accuracy.AccuracyCase;
import io.github.gatehouse.quantization.accuracy.AccuracyReport;
import io.github.gatehouse.quantization.accuracy.AccuracyResult;
import io.github.gatehouse.quantization.format.TernaryFormat;
import io.github.gatehouse.quantization.kernel.TernaryKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures the accuracy of the kernels that this JVM would use, in a JVM of its own: whether there
 * are vector kernels depends on its arguments. Argument: the file to write.
 */
public final class AccuracyMain {
  /** Seed of the data; each case has tolerances that hold for any. */
  private static final long SEED = 20251012;

  private AccuracyMain() {}

  /**
   * Round trips that {@link #main} measures.
   *
   * @return formats × sorts of data
   */
  public static int roundTrips() {
    return TernaryFormat.values().length * AccuracyCase.values().length;
  }

  /**
   * Entry of the fork: writes a line for each round trip, its values apart by tabs: implementation,
   * format, data, values, wrong, decibels, decibels by theory, tolerance.
   *
   * @param arguments the file to write
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    List<TernaryKernel> kernels =
        Arrays.stream(TernaryFormat.values()).map(TernaryKernels::best).toList();
    List<String> lines =
        AccuracyReport.measure(kernels, SEED).results().stream()
            .map(result -> line(implementation(kernels, result.format()), result))
            .toList();
    Files.write(Path.of(arguments[0]), lines);
  }

  private static String implementation(List<TernaryKernel> kernels, TernaryFormat format) {
    return kernels.stream()
        .filter(kernel -> kernel.format() == format)
        .map(TernaryKernel::implementation)
        .findFirst()
        .orElseThrow();
  }

  private static String line(String implementation, AccuracyResult result) {
    return String.join(
        "\t",
        implementation,
        result.format().toString(),
        result.data().distribution().label(),
        Integer.toString(result.accuracy().values()),
        Integer.toString(result.accuracy().wrong()),
        Double.toString(result.accuracy().signalToNoiseDb()),
        Double.toString(result.data().theoryDb()),
        Double.toString(result.data().toleranceDb()));
  }
}
