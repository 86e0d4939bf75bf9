package io.github.gatehouse.quantization.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.annotations.Fork;

class KernelSuiteTest {
  @Test
  void theIdOfABenchmarkIsItsWorkload() {
    String run = Kernels.class.getName() + ".run";
    Map<String, String> matvec = Map.of("workload", "matvec/I2_S/2560x2560");
    assertThat(KernelSuite.idOf(run, matvec)).contains("matvec/I2_S/2560x2560");
    assertThat(KernelSuite.idOf(run, Map.of("workload", "matvec/I2_S/1x1"))).isEmpty();
    assertThat(KernelSuite.idOf(run, Map.of())).isEmpty();
    assertThat(KernelSuite.idOf("org.example.Other.run", matvec)).isEmpty();
  }

  @Test
  void noIdIsThereTwiceAndNoneIsOfThe25() {
    assertThat(KernelSuite.allIds())
        .doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(BenchmarkSeries.allIds())
        .hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        I2sQuantization.class,
        I2sDequantization.class,
        Tl1Quantization.class,
        Tl1Dequantization.class,
        Tl2Quantization.class,
        Tl2Dequantization.class,
        Kernels.class
      })
  void everyForkHasTheVectorModule(Class<?> type) {
    assertThat(type.getAnnotation(Fork.class).jvmArgsAppend())
        .startsWith("--add-modules", "jdk.incubator.vector");
  }

  @Test
  void aBenchmarkChecksItsResultBeforeAndAfterItIsMeasured() {
    Kernels benchmark = new Kernels();
    benchmark.workload = "roundtrip/TL2/1024";
    benchmark.prepare();
    assertThatThrownBy(benchmark::check)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("element 0 is not what the definition gives");
    benchmark.run();
    benchmark.check();
  }

  @Test
  void anUnknownWorkloadIsRefusedByName() {
    for (String id : List.of("", "quantize", "matvec/I2_S", "matvec/I3_S/2x128", "other/1")) {
      Kernels benchmark = new Kernels();
      benchmark.workload = id;
      assertThatThrownBy(benchmark::prepare)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'" + id + "'");
    }
  }
}
