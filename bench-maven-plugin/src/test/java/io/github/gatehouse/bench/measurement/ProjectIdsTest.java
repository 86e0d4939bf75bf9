package io.github.gatehouse.bench.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProjectIdsTest {
  private final ProjectIds ids = new ProjectIds();

  @Test
  void parametersMakeBenchmarksOfTheirOwn() {
    assertThat(
            ids.of(
                    List.of(
                        key("a.b.C.m", "avgt", Map.of("size", "1", "kind", "x")),
                        key("a.b.C.m", "avgt", Map.of("size", "2", "kind", "x")),
                        key("a.b.C.n", "avgt", Map.of())))
                .keySet())
        .containsExactly("C.m{kind=x,size=1}", "C.m{kind=x,size=2}", "C.n");
  }

  @Test
  void packageTellsClassesOfOneNameApart() {
    assertThat(
            ids.of(
                    List.of(
                        key("a.C.m", "avgt", Map.of()),
                        key("b.C.m", "avgt", Map.of()),
                        key("b.D.m", "avgt", Map.of())))
                .keySet())
        .containsExactly("D.m", "a.C.m", "b.C.m");
  }

  @Test
  void modeTellsTwoMeasurementsOfOneMethodApart() {
    assertThat(
            ids.of(List.of(key("a.C.m", "avgt", Map.of()), key("a.C.m", "thrpt", Map.of())))
                .keySet())
        .containsExactly("C.m:avgt", "C.m:thrpt");
  }

  @Test
  void resultsAreFoundUnderTheIdOfTheirRunAlthoughTheirTwinsWereNotRun() {
    BenchmarkKey key = key("a.C.m", "avgt", Map.of("n", "1"));

    assertThat(ids.in(List.of("C.m{n=1}:avgt"), key)).isEqualTo("C.m{n=1}:avgt");
    assertThat(ids.in(List.of("a.C.m{n=1}", "D.m"), key)).isEqualTo("a.C.m{n=1}");
    assertThat(ids.in(List.of("C.m{n=1}"), key)).isEqualTo("C.m{n=1}");
    assertThat(ids.in(List.of("C.m{n=2}"), key)).isEqualTo("a.C.m{n=1}:avgt");
  }

  private static BenchmarkKey key(String name, String mode, Map<String, String> params) {
    return BenchmarkKey.of(name, mode, params);
  }
}
