package io.github.gatehouse.bench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.quantization.benchmarks.BenchmarkSeries;
import io.github.gatehouse.quantization.benchmarks.KernelSuite;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuiteIdsTest {
  @Test
  void all25AreShownUnderTheIdsOfTheSuite() {
    List<BenchmarkKey> keys =
        Stream.of(BenchmarkSeries.values())
            .flatMap(series -> series.sizes().stream().map(size -> key(series, size)))
            .toList();

    assertThat(SuiteIds.BUILT_IN.of(keys).keySet())
        .hasSize(25)
        .containsExactlyInAnyOrderElementsOf(BenchmarkSeries.allIds());
    assertThat(SuiteIds.BUILT_IN.in(List.of(), keys.get(0)))
        .isEqualTo("quantization_sizes/I2S_quantize/1024");
  }

  @Test
  void theOtherBenchmarksAreASuiteOfTheirOwn() {
    String name = "io.github.gatehouse.quantization.benchmarks.Kernels.run";
    List<BenchmarkKey> keys =
        KernelSuite.allIds().stream()
            .map(id -> BenchmarkKey.of(name, "avgt", Map.of(KernelSuite.PARAMETER, id)))
            .toList();

    assertThat(SuiteIds.BUILT_IN.of(keys)).isEmpty();
    assertThat(SuiteIds.KERNELS.of(keys).keySet())
        .containsExactlyInAnyOrderElementsOf(KernelSuite.allIds());
  }

  private static BenchmarkKey key(BenchmarkSeries series, int size) {
    return BenchmarkKey.of(
        series.benchmark(), "avgt", Map.of(BenchmarkSeries.PARAMETER, Integer.toString(size)));
  }
}
