package io.github.gatehouse.gate.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
  private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

  @Test
  void aShardBuildsEveryNth() {
    List<String> all = List.of("a", "b", "c", "d", "e");
    assertThat(Shard.parse("2/3").own(all)).containsExactly("b", "e");
    assertThat(Shard.parse("2/3").others(all)).containsExactly("a", "c", "d");
    assertThat(Shard.parse(" 1/1 ").own(all)).isEqualTo(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0/2", "3/2", "1/0", "-1/2", "a/b", "1/2/3", "9999999/9999999"})
  void whatIsNoShardIsRefusedByItsName(String spelled) {
    assertThatThrownBy(() -> Shard.parse(spelled))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("gate.features.shard is '" + spelled + "'");
  }

  @Test
  void aBudgetLeavesWhatIsShorter() {
    TimeBudget budget = TimeBudget.from(NOW, Duration.ofSeconds(100), Duration.ofSeconds(30));
    assertThat(budget.left(NOW)).isEqualTo(Duration.ofSeconds(30));
    assertThat(budget.left(NOW.plusSeconds(80))).isEqualTo(Duration.ofSeconds(20));
    assertThat(budget.left(NOW.plusSeconds(100))).isEqualTo(Duration.ZERO);
    assertThat(budget.left(NOW.plusSeconds(101))).isEqualTo(Duration.ZERO);
  }

  @Test
  void aBudgetOfNothingIsRefused() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> TimeBudget.from(NOW, Duration.ZERO, second))
        .hasMessageContaining("gate.features.budget is 0 s");
    assertThatThrownBy(() -> TimeBudget.from(NOW, second, Duration.ZERO))
        .hasMessageContaining("gate.features.timeout is 0 s");
  }
}
