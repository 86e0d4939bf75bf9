package io.github.gatehouse.bench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardTest {
  @Test
  void sharesBenchmarksOutOneByOne() {
    List<String> all = List.of("a", "b", "c", "d", "e");

    assertThat(Shard.parse("1/2").of(all)).containsExactly("a", "c", "e");
    assertThat(Shard.parse("2/2").of(all)).containsExactly("b", "d");
    assertThat(Shard.whole().of(all)).isEqualTo(all);
  }

  @Test
  void givesEachBenchmarkToExactlyOneShard() {
    List<String> all = List.of("a", "b", "c");
    List<String> given = new ArrayList<>();
    for (int index = 1; index <= 7; index++) {
      given.addAll(new Shard(index, 7).of(all));
    }

    assertThat(given).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void namesSessionsSoThatTheirShardIsToldWhereTheyAreJoined() {
    String name = "20261130T120000.000-2a";

    assertThat(Shard.joined(new Shard(2, 12).session(name))).isEqualTo("2/12");
    assertThat(Shard.joined(Shard.whole().session(name))).isEmpty();
    assertThat(Shard.whole().session(name)).isEqualTo(name);
  }

  @Test
  void refusesAShardThatIsNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shard.parse("5/4"))
        .withMessageContaining("5/4");
  }
}
