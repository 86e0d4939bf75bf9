package io.github.gatehouse.quantization.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;

/** Calls the benchmark classes as JMH does, without measuring. */
class BenchmarkClassesTest {
  @ParameterizedTest
  @EnumSource
  void everySizePreparesRunsAndPassesItsCheck(BenchmarkSeries series) throws Exception {
    for (int size : series.sizes()) {
      Object benchmark = prepared(series, size);
      Object output = call(benchmark, methodOf(series));
      assertThat(Array.getLength(output)).isGreaterThanOrEqualTo(size / 5);
      call(benchmark, "check");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTrialThatComputedNothingOrSomethingElseFails(BenchmarkSeries series) throws Exception {
    Object benchmark = prepared(series, 1024);
    assertFails(benchmark);
    Object output = call(benchmark, methodOf(series));
    if (output instanceof byte[] packed) {
      packed[100] ^= 4;
    } else {
      ((float[]) output)[100] = -((float[]) output)[100] + 1;
    }
    assertFails(benchmark);
  }

  @ParameterizedTest
  @EnumSource
  void theSizesStandInTheAnnotationAndTheUnitIsAverageNanoseconds(BenchmarkSeries series)
      throws Exception {
    Class<?> type = typeOf(series);
    Param sizes = type.getField(BenchmarkSeries.PARAMETER).getAnnotation(Param.class);
    List<Integer> annotated = Arrays.stream(sizes.value()).map(Integer::valueOf).toList();
    assertThat(annotated).isEqualTo(series.sizes());
    assertThat(type.getAnnotation(BenchmarkMode.class).value()).containsExactly(Mode.AverageTime);
    assertThat(type.getAnnotation(OutputTimeUnit.class).value()).hasToString("NANOSECONDS");
  }

  private static Object prepared(BenchmarkSeries series, int size) throws Exception {
    Object benchmark = typeOf(series).getConstructor().newInstance();
    typeOf(series).getField(BenchmarkSeries.PARAMETER).setInt(benchmark, size);
    call(benchmark, "prepare");
    return benchmark;
  }

  private static void assertFails(Object benchmark) {
    assertThatThrownBy(() -> call(benchmark, "check"))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("is not what the format defines");
  }

  private static Object call(Object benchmark, String method) throws Exception {
    return benchmark.getClass().getMethod(method).invoke(benchmark);
  }

  private static Class<?> typeOf(BenchmarkSeries series) throws Exception {
    String name = series.benchmark();
    return Class.forName(name.substring(0, name.lastIndexOf('.')));
  }

  private static String methodOf(BenchmarkSeries series) {
    return series.benchmark().substring(series.benchmark().lastIndexOf('.') + 1);
  }
}
