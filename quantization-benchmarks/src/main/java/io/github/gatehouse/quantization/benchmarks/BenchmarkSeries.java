package io.github.gatehouse.quantization.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The six series of the suite. A series is one benchmark method; with a size it has an id such as
 * {@code quantization_sizes/I2S_quantize/1024}, under which it is shown and compared.
 */
public enum BenchmarkSeries {
  /** Weights to I2_S. */
  I2S_QUANTIZE(
      "quantization_sizes/I2S_quantize",
      "I2sQuantization.quantize",
      1024,
      4096,
      16384,
      65536,
      262144),
  /** Weights to TL1. */
  TL1_QUANTIZE(
      "quantization_sizes/TL1_quantize",
      "Tl1Quantization.quantize",
      1024,
      4096,
      16384,
      65536,
      262144),
  /** Weights to TL2. */
  TL2_QUANTIZE(
      "quantization_sizes/TL2_quantize",
      "Tl2Quantization.quantize",
      1024,
      4096,
      16384,
      65536,
      262144),
  /** I2_S to weights. */
  I2S_DEQUANTIZE(
      "dequantization_sizes/I2S_dequantize",
      "I2sDequantization.dequantize",
      1024,
      4096,
      16384,
      65536),
  /** TL1 to weights. */
  TL1_DEQUANTIZE(
      "dequantization_sizes/TL1_dequantize", "Tl1Dequantization.dequantize", 1024, 4096, 16384),
  /** TL2 to weights. */
  TL2_DEQUANTIZE(
      "dequantization_sizes/TL2_dequantize", "Tl2Dequantization.dequantize", 1024, 4096, 16384);

  /** Name of the only JMH parameter. */
  public static final String PARAMETER = "elements";

  private static final String PACKAGE = "io.github.gatehouse.quantization.benchmarks.";

  private final String prefix;
  private final String method;
  private final int[] sizes;

  BenchmarkSeries(String prefix, String method, int... sizes) {
    this.prefix = prefix;
    this.method = method;
    this.sizes = sizes;
  }

  /**
   * The name JMH gives to the benchmark.
   *
   * @return class and method, qualified
   */
  public String benchmark() {
    return PACKAGE + method;
  }

  /**
   * The sizes it runs at.
   *
   * @return numbers of weights, ascending
   */
  public List<Integer> sizes() {
    return IntStream.of(sizes).boxed().toList();
  }

  /**
   * The ids of this series.
   *
   * @return one for each size
   */
  public List<String> ids() {
    return IntStream.of(sizes).mapToObj(size -> prefix + "/" + size).toList();
  }

  /**
   * All ids of the suite.
   *
   * @return 25 ids
   */
  public static List<String> allIds() {
    return Arrays.stream(values()).flatMap(series -> series.ids().stream()).toList();
  }

  /**
   * The id of a JMH result.
   *
   * @param benchmark the name JMH gave to the benchmark
   * @param params the parameters JMH ran it with
   * @return its id, or empty if it is none of the 25
   */
  public static Optional<String> idOf(String benchmark, Map<String, String> params) {
    return Arrays.stream(values())
        .filter(series -> series.benchmark().equals(benchmark))
        .map(series -> series.prefix + "/" + params.get(PARAMETER))
        .filter(id -> params.size() == 1 && allIds().contains(id))
        .findFirst();
  }
}
