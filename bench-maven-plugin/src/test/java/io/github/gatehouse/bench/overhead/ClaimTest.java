package io.github.gatehouse.bench.overhead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimTest {
  private static final List<String> TWO = List.of("a", " b ");
  private static final BigDecimal BOUND = new BigDecimal("0.1");

  @Test
  void idsAreTrimmedAndFoundAmongTheBenchmarks() {
    Claim claim = new Claim("otlp", TWO, List.of("c", "d"), 1, BOUND, 6);
    assertThat(claim.all()).containsExactly("a", "b", "c", "d");
    BenchmarkKey key = BenchmarkKey.of("x.Y.z", "avgt", Map.of());
    OverheadPlan plan = claim.plan(Map.of("a", key, "b", key, "c", key, "d", key));
    assertThat(plan.callInstrumented()).isEqualTo(key);
    assertThatThrownBy(() -> claim.plan(Map.of("a", key)))
        .hasMessage("bench.overhead names 'b'; there are [a]");
  }

  @Test
  void whatCannotBeMeasuredIsRefusedWithItsProperty() {
    assertThatThrownBy(() -> new Claim("OTLP", TWO, TWO, 1, BOUND, 6))
        .hasMessageStartingWith("bench.overhead.name is 'OTLP'");
    assertThatThrownBy(() -> new Claim("../x", TWO, TWO, 1, BOUND, 6))
        .hasMessageStartingWith("bench.overhead.name is '../x'");
    assertThatThrownBy(() -> new Claim("o", List.of("a"), TWO, 1, BOUND, 6))
        .hasMessageStartingWith("bench.overhead.operation is [a]; it must be two ids");
    assertThatThrownBy(() -> new Claim("o", TWO, List.of("a", "b", "c"), 1, BOUND, 6))
        .hasMessageStartingWith("bench.overhead.call is ");
    assertThatThrownBy(() -> new Claim("o", TWO, TWO, 0, BOUND, 6))
        .hasMessageStartingWith("bench.overhead.calls is 0");
    assertThatThrownBy(() -> new Claim("o", TWO, TWO, 1, BigDecimal.ZERO, 6))
        .hasMessageStartingWith("bench.overhead.bound is 0 %");
    assertThatThrownBy(() -> new Claim("o", TWO, TWO, 1, BOUND, 2))
        .hasMessageStartingWith("bench.overhead.pairs is 2; it must be 3 to 1000");
  }

  @Test
  void aBoundIsPerCentWithOrWithoutItsSign() {
    assertThat(Claim.percent(" 0.1")).isEqualByComparingTo("0.1");
    assertThat(Claim.percent("0.5 %")).isEqualByComparingTo("0.5");
    assertThatThrownBy(() -> Claim.percent("little"))
        .hasMessage("bench.overhead.bound is 'little'; it must be per cent, such as 0.1");
  }
}
