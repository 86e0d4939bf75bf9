package io.github.gatehouse.bench.evaluation.rules;

import java.util.List;

/**
 * What a rule may look at.
 *
 * @param history runs of the base before this one, the oldest first
 */
public record Evidence(List<Forks> history, Forks base, Forks head) {
  public Evidence {
    history = List.copyOf(history);
  }

  /** Without a past. */
  public static Evidence of(Forks base, Forks head) {
    return new Evidence(List.of(), base, head);
  }
}
