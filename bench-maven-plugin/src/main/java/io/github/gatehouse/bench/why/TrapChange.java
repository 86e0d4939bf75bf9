package io.github.gatehouse.bench.why;

import io.github.gatehouse.bench.profile.Profile;
import io.github.gatehouse.bench.profile.Profile.Times;
import io.github.gatehouse.bench.profile.Profile.Trap;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Compiled code that was given up more often on one side.
 *
 * @param trap where and why
 */
public record TrapChange(Trap trap, Times base, Times head) {
  private static final double ERRORS = 3;

  public TrapChange {
    Objects.requireNonNull(trap, "trap");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(head, "head");
  }

  /**
   * True where the counts during the measurement differ by more than three standard errors of a
   * Poisson difference.
   */
  public boolean claimed() {
    double difference = Math.abs(head.measured() - base.measured());
    return difference > ERRORS * Math.sqrt(head.measured() + base.measured());
  }

  /** Traps that differ in methods seen running, those during the measurement first. */
  static List<TrapChange> compare(Profile base, Profile head, Set<String> seen) {
    Set<Trap> traps = new HashSet<>(base.traps().keySet());
    traps.addAll(head.traps().keySet());
    return traps.stream()
        .filter(trap -> seen.contains(trap.method()))
        .map(trap -> new TrapChange(trap, of(base, trap), of(head, trap)))
        .filter(change -> !change.base().equals(change.head()))
        .sorted(
            Comparator.comparing((TrapChange c) -> -Math.abs(c.head.measured() - c.base.measured()))
                .thenComparing(c -> -Math.abs(c.head.before() - c.base.before()))
                .thenComparing(c -> c.trap.toString()))
        .toList();
  }

  private static Times of(Profile profile, Trap trap) {
    return profile.traps().getOrDefault(trap, new Times(0, 0));
  }
}
