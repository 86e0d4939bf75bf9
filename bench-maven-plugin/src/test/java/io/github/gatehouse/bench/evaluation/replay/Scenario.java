package io.github.gatehouse.bench.evaluation.replay;

import io.github.gatehouse.bench.evaluation.rules.Evidence;
import io.github.gatehouse.bench.evaluation.rules.Forks;
import io.github.gatehouse.bench.judgement.Metric;
import io.github.gatehouse.bench.lockstep.Version;
import java.util.ArrayList;
import java.util.List;

/** When a tool measures base and head. */
public enum Scenario {
  /** Both in one stretch: forks of the same pairs, drawn from anywhere in the recording. */
  TOGETHER {
    @Override
    int least(int forks) {
      return forks;
    }

    @Override
    Evidence draw(List<Timed> pairs, int forks, int history, Metric time, Chance chance) {
      List<Timed> drawn = chance.shuffled(pairs);
      List<Forks> earlier = new ArrayList<>();
      for (int i = 1; i <= history && (i + 1) * forks <= drawn.size(); i++) {
        earlier.add(run(drawn.subList(i * forks, (i + 1) * forks), Version.BASE, time));
      }
      List<Timed> both = drawn.subList(0, forks);
      return new Evidence(earlier, run(both, Version.BASE, time), run(both, Version.HEAD, time));
    }
  },

  /** The base in an earlier stretch of the recording, and the head in a later one. */
  APART {
    @Override
    int least(int forks) {
      return 2 * forks;
    }

    @Override
    Evidence draw(List<Timed> pairs, int forks, int history, Metric time, Chance chance) {
      int runs = pairs.size() / forks;
      int before = Math.min(history + 1, runs - 1);
      int head = before + chance.below(runs - before);
      List<Forks> earlier = new ArrayList<>();
      for (int i = head - before; i < head; i++) {
        earlier.add(run(pairs.subList(i * forks, (i + 1) * forks), Version.BASE, time));
      }
      Forks base = earlier.remove(earlier.size() - 1);
      List<Timed> last = pairs.subList(head * forks, (head + 1) * forks);
      return new Evidence(earlier, base, run(last, Version.HEAD, time));
    }
  };

  /** Pairs of a benchmark without which nothing can be drawn. */
  abstract int least(int forks);

  /**
   * What a tool would have measured.
   *
   * @param pairs of one benchmark, in the order in which they were recorded; more than {@code 2 ×
   *     forks}
   * @param history most runs before that of the base
   */
  abstract Evidence draw(List<Timed> pairs, int forks, int history, Metric time, Chance chance);

  private static Forks run(List<Timed> pairs, Version side, Metric time) {
    return new Forks(pairs.stream().map(pair -> pair.fork(side, time)).toList());
  }
}
