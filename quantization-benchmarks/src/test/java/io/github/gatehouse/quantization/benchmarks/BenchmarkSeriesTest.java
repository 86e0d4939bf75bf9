package io.github.gatehouse.quantization.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.benchmarks.overhead.OverheadSuite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;

class BenchmarkSeriesTest {
  private static final List<String> IDS =
      List.of(
          "quantization_sizes/I2S_quantize/1024",
          "quantization_sizes/I2S_quantize/4096",
          "quantization_sizes/I2S_quantize/16384",
          "quantization_sizes/I2S_quantize/65536",
          "quantization_sizes/I2S_quantize/262144",
          "quantization_sizes/TL1_quantize/1024",
          "quantization_sizes/TL1_quantize/4096",
          "quantization_sizes/TL1_quantize/16384",
          "quantization_sizes/TL1_quantize/65536",
          "quantization_sizes/TL1_quantize/262144",
          "quantization_sizes/TL2_quantize/1024",
          "quantization_sizes/TL2_quantize/4096",
          "quantization_sizes/TL2_quantize/16384",
          "quantization_sizes/TL2_quantize/65536",
          "quantization_sizes/TL2_quantize/262144",
          "dequantization_sizes/I2S_dequantize/1024",
          "dequantization_sizes/I2S_dequantize/4096",
          "dequantization_sizes/I2S_dequantize/16384",
          "dequantization_sizes/I2S_dequantize/65536",
          "dequantization_sizes/TL1_dequantize/1024",
          "dequantization_sizes/TL1_dequantize/4096",
          "dequantization_sizes/TL1_dequantize/16384",
          "dequantization_sizes/TL2_dequantize/1024",
          "dequantization_sizes/TL2_dequantize/4096",
          "dequantization_sizes/TL2_dequantize/16384");

  @Test
  void theIdsAreThe25OfTheOriginalBaselineInItsOrder() {
    assertThat(BenchmarkSeries.allIds()).isEqualTo(IDS).hasSize(25);
  }

  @Test
  void whatJmhFindsBesideTheOtherSuitesIsExactlyTheSeries() {
    List<String> found =
        allEntries().stream()
            .filter(entry -> !entry.getUsername().equals(Kernels.class.getName() + ".run"))
            .filter(entry -> overhead(entry).isEmpty())
            .flatMap(entry -> sizesOf(entry).map(size -> idOf(entry.getUsername(), size)))
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(IDS);
  }

  private static Optional<String> overhead(BenchmarkListEntry entry) {
    return OverheadSuite.idOf(entry.getUsername(), Map.of("workload", OverheadSuite.PLAIN));
  }

  @Test
  void everyBenchmarkMeasuresAverageTime() {
    assertThat(allEntries()).extracting(BenchmarkListEntry::getMode).containsOnly(Mode.AverageTime);
  }

  @Test
  void everySizeOfASeriesMapsToItsId() {
    for (BenchmarkSeries series : BenchmarkSeries.values()) {
      assertThat(series.sizes())
          .extracting(size -> idOf(series.benchmark(), size.toString()))
          .isEqualTo(series.ids());
    }
  }

  @Test
  void aForeignBenchmarkSizeOrParameterHasNoId() {
    String known = BenchmarkSeries.TL1_DEQUANTIZE.benchmark();
    assertThat(BenchmarkSeries.idOf("org.example.Other.run", Map.of("elements", "1024"))).isEmpty();
    assertThat(BenchmarkSeries.idOf(known, Map.of("elements", "65536"))).isEmpty();
    assertThat(BenchmarkSeries.idOf(known, Map.of("length", "1024"))).isEmpty();
    assertThat(BenchmarkSeries.idOf(known, Map.of("elements", "1024", "x", "1"))).isEmpty();
    assertThat(BenchmarkSeries.idOf(known, Map.of())).isEmpty();
  }

  @Test
  void noTwoSeriesShareABenchmark() {
    assertThat(BenchmarkSeries.values())
        .extracting(BenchmarkSeries::benchmark)
        .doesNotHaveDuplicates();
  }

  private static String idOf(String benchmark, String size) {
    return BenchmarkSeries.idOf(benchmark, Map.of(BenchmarkSeries.PARAMETER, size))
        .orElse("no id: " + benchmark + " " + size);
  }

  private static Stream<String> sizesOf(BenchmarkListEntry entry) {
    Map<String, String[]> params = entry.getParams().orElse(Map.of());
    return Arrays.stream(params.getOrDefault(BenchmarkSeries.PARAMETER, new String[] {"none"}));
  }

  private static List<BenchmarkListEntry> allEntries() {
    try (InputStream list =
        BenchmarkSeriesTest.class.getResourceAsStream(BenchmarkList.BENCHMARK_LIST)) {
      return BenchmarkList.readBenchmarkList(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
