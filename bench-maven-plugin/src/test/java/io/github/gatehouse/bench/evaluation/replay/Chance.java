package io.github.gatehouse.bench.evaluation.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws orders and sides, from a seed. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  <T> List<T> shuffled(Iterable<T> all) {
    List<T> shuffled = new ArrayList<>();
    all.forEach(shuffled::add);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T swapped = shuffled.get(i);
      shuffled.set(i, shuffled.get(j));
      shuffled.set(j, swapped);
    }
    return shuffled;
  }

  /** Each pair with its sides as a fair coin says: exact, as neither side was changed. */
  List<Timed> flipped(List<Timed> pairs) {
    return pairs.stream().map(pair -> random.nextBoolean() ? pair : pair.flipped()).toList();
  }

  /** From 0 and below the bound. */
  int below(int bound) {
    return random.nextInt(bound);
  }
}
