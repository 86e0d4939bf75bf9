package io.github.gatehouse.bench.ab;

import io.github.gatehouse.bench.recording.Role;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;

/** How long pairs take, learnt from those that were measured. */
final class Pace {
  /** Of a pair when none was measured yet. */
  private static final double GUESS_SECONDS = 4;

  private final Map<Turn, Mean> turns = new HashMap<>();
  private final Map<Role, Mean> roles = new EnumMap<>(Role.class);

  /** A mean that grows. */
  private record Mean(double sum, int count) {
    Mean plus(double value) {
      return new Mean(sum + value, count + 1);
    }

    double value() {
      return sum / count;
    }
  }

  void took(Turn turn, Duration time) {
    double seconds = time.toMillis() / 1000.0;
    turns.put(turn, turns.getOrDefault(turn, new Mean(0, 0)).plus(seconds));
    roles.put(turn.role(), roles.getOrDefault(turn.role(), new Mean(0, 0)).plus(seconds));
  }

  /** Seconds that so many pairs will take. */
  double seconds(Turn turn, double pairs) {
    Mean known = turns.getOrDefault(turn, roles.get(turn.role()));
    return pairs * (known == null ? GUESS_SECONDS : known.value());
  }

  /** Seconds that all of them will take. */
  double seconds(SortedMap<Turn, Double> open) {
    return open.entrySet().stream().mapToDouble(e -> seconds(e.getKey(), e.getValue())).sum();
  }
}
