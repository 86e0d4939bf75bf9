package io.github.gatehouse.quantization.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.quantization.benchmarks.workload.Workload;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private final List<String> measured = new ArrayList<>();

  @Test
  void everyRoundMeasuresEachWorkloadOnceAndKeepsFamiliesTogether() {
    Turns turns = turns(6);
    turns.warmUp();
    turns.measure((id, sample) -> measured.add(id));

    assertThat(measured).hasSize(24);
    for (int round = 0; round < 6; round++) {
      List<String> ids = measured.subList(4 * round, 4 * round + 4);
      assertThat(ids).containsExactlyInAnyOrder("a1", "a2", "b1", "b2");
      assertThat(ids.get(0).charAt(0)).isEqualTo(ids.get(1).charAt(0));
    }
    assertThat(measured.subList(0, 4)).isNotEqualTo(measured.subList(4, 8));
  }

  @Test
  void workloadsThatCouldNotBePreparedAreLeftOut() {
    Turns turns = turns(1);
    turns.add(List.of("c1", "c2"), Map.of("c2", new Counting()));
    turns.warmUp();
    turns.measure((id, sample) -> measured.add(id));
    assertThat(measured).hasSize(5).contains("c2").doesNotContain("c1");
  }

  @Test
  void allocationIsCountedExactly() {
    SliceClock clock = new SliceClock();
    assertThat(clock.measure(new Counting(), 1000).allocated()).isZero();
    List<byte[]> kept = new ArrayList<>(4000);
    Workload allocating =
        new Counting() {
          @Override
          public long run() {
            kept.add(new byte[100]);
            return kept.size();
          }
        };
    clock.measure(allocating, 2000);
    assertThat(clock.measure(allocating, 1000).allocated()).isEqualTo(120);
  }

  @Test
  void timeOfACompilerThreadIsReadFromLinux() {
    String rest = " S 1 1 1 0 -1 4194560 9 0 0 0 150 50 0 0 20 0 18 0 100 1 1";
    assertThat(CompilerClock.millis("77 (C2 CompilerThre)" + rest)).isEqualTo(2000);
    assertThat(CompilerClock.millis("77 (C1 CompilerThre)" + rest)).isEqualTo(2000);
    assertThat(CompilerClock.millis("77 (VM (C2) Thread)" + rest)).isZero();
    assertThat(new CompilerClock().millis()).isPositive();
  }

  private static Turns turns(int rounds) {
    Turns turns =
        new Turns(new SliceClock(), new CompilerClock(), new Turns.Plan(1, rounds, 0, 1), 1);
    for (String family : List.of("a", "b")) {
      Map<String, Workload> members = new LinkedHashMap<>();
      members.put(family + "1", new Counting());
      members.put(family + "2", new Counting());
      turns.add(List.copyOf(members.keySet()), members);
    }
    return turns;
  }

  /** Does next to nothing. */
  private static class Counting implements Workload {
    private long count;

    @Override
    public long run() {
      return count++;
    }

    @Override
    public void check() {
      count = 0;
    }

    @Override
    public long weights() {
      return 1;
    }
  }
}
