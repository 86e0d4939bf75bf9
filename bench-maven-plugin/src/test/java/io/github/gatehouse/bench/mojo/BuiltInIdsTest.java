package io.github.gatehouse.bench.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.quantization.benchmarks.BenchmarkSeries;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BuiltInIdsTest {
  @Test
  void all25AreShownUnderTheIdsOfTheSuite() {
    List<BenchmarkKey> keys =
        Stream.of(BenchmarkSeries.values())
            .flatMap(series -> series.sizes().stream().map(size -> key(series, size)))
            .toList();

    assertThat(new BuiltInIds().of(keys).keySet())
        .hasSize(25)
        .containsExactlyInAnyOrderElementsOf(BenchmarkSeries.allIds());
    assertThat(new BuiltInIds().in(List.of(), keys.get(0)))
        .isEqualTo("quantization_sizes/I2S_quantize/1024");
  }

  private static BenchmarkKey key(BenchmarkSeries series, int size) {
    return BenchmarkKey.of(
        series.benchmark(), "avgt", Map.of(BenchmarkSeries.PARAMETER, Integer.toString(size)));
  }
}
