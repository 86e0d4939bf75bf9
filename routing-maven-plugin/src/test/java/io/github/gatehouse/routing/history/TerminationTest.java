package io.github.gatehouse.routing.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Whatever an agent does, the loop ends, and when at the latest can be said beforehand. */
class TerminationTest {
  /** What an agent leaves behind. */
  private record Move(String target, int weight, Measure state) {}

  /** Points that a target has used up, by some way of counting. */
  private interface Count {
    int points(List<Hop> hops, String target, Measure now);
  }

  private static final Count OURS = (hops, target, now) -> Chain.of(hops).attempts(target, now);

  /** How many hops it takes until a target's budget is exhausted; at most {@code most}. */
  private static int hops(IntFunction<Move> agent, Count count, int limit, int most) {
    Hops made = new Hops();
    for (int n = 0; n < most; n++) {
      Move move = agent.apply(n);
      if (count.points(made.all(), move.target(), move.state()) >= limit) {
        return n;
      }
      made.loop(move.target(), move.weight(), move.state());
    }
    return most;
  }

  /** Each target's mark falls at most once for each point of its badness. */
  private static int bound(int targets, int worst, int limit, int weight) {
    return targets * (3 * worst + 1) * ((limit + weight - 1) / weight);
  }

  @Test
  void noRandomAgentGoesOnBeyondTheBound() {
    long seed = Long.getLong("routing.seed", 20261122L);
    System.out.println("TerminationTest -Drouting.seed=" + seed);
    Random random = new Random(seed);
    for (int run = 0; run < 400; run++) {
      int targets = 1 + random.nextInt(4);
      int worst = random.nextInt(5);
      int limit = 1 + random.nextInt(300);
      int weight = random.nextBoolean() ? 100 : 10;
      IntFunction<Move> agent =
          n ->
              new Move(
                  "t" + random.nextInt(targets),
                  weight + random.nextInt(3),
                  new Measure(
                      "tree-" + random.nextInt(50),
                      random.nextInt(worst + 1),
                      random.nextInt(worst + 1),
                      random.nextInt(worst + 1)));
      int bound = bound(targets, worst, limit, weight);
      assertThat(hops(agent, OURS, limit, bound + 1)).isLessThanOrEqualTo(bound);
    }
  }

  @Test
  void theMostPatientAgentReachesTheBoundAndNoMore() {
    int targets = 3;
    int worst = 2;
    int limit = 20;
    int period = limit * targets;
    IntFunction<Move> patient =
        n -> {
          int left = Math.max(0, 3 * worst - n / period);
          int blocking = Math.min(worst, left);
          int failing = Math.min(worst, left - blocking);
          Measure state = new Measure("tree-" + n, blocking, failing, left - blocking - failing);
          return new Move("t" + n % targets, AttemptWeight.TRANSIENT.points(), state);
        };
    int bound = bound(targets, worst, limit, 1);
    assertThat(hops(patient, OURS, limit, bound + 100)).isEqualTo(bound);
  }

  @Test
  void anAgentThatGetsWorseToGetBetterEnds() {
    assertThat(hops(TerminationTest::worseThenBetter, OURS, 300, 1_000)).isEqualTo(3);
  }

  private static Move worseThenBetter(int n) {
    return new Move("t", 100, new Measure("tree-" + n, 1, n % 2 == 0 ? 5 : 9, 0));
  }

  @Test
  void thePlantedFaultOfResettingOnAnyOtherTreeNeverEnds() {
    Count anyTree =
        (hops, target, now) -> {
          Hop last = hops.isEmpty() ? null : hops.get(hops.size() - 1);
          return last == null || !last.tree().equals(now.tree()) ? 0 : 300;
        };
    assertThat(hops(TerminationTest::worseThenBetter, anyTree, 300, 1_000)).isEqualTo(1_000);
  }

  @Test
  void thePlantedFaultOfComparingWithTheHopBeforeNeverEnds() {
    Count hopBefore =
        (hops, target, now) -> {
          int points = 0;
          for (int i = 0; i < hops.size(); i++) {
            boolean better = i > 0 && hops.get(i).measure().progressOver(hops.get(i - 1).measure());
            points = (better ? 0 : points) + hops.get(i).weight();
          }
          boolean better = !hops.isEmpty() && now.progressOver(hops.get(hops.size() - 1).measure());
          return better ? 0 : points;
        };
    assertThat(hops(TerminationTest::worseThenBetter, hopBefore, 300, 1_000)).isEqualTo(1_000);
  }
}
