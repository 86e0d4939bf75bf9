package io.github.gatehouse.routing.decision;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The decisions that led here, counted from their chain of digests.
 *
 * @param kept whether anyone keeps them
 * @param chain earlier decisions, the oldest first; the last one is the previous decision
 * @param attempts weight of what each target tried since the last progress, by target id; 100 is
 *     one whole attempt
 * @param open escalations of earlier decisions that nobody has closed yet
 */
public record Loops(
    Kept kept, List<Past> chain, SortedMap<String, Integer> attempts, List<Past> open) {
  /** What is known about earlier decisions. */
  public enum Kept {
    /** Nobody asked for it: each decision stands alone. */
    NOT_KEPT,
    /** The chain is whole; it may be empty. */
    WHOLE,
    /** There should be a chain, and it is missing or broken: one attempt is left at most. */
    UNAVAILABLE
  }

  /** Weight of one whole attempt. */
  public static final int ATTEMPT = 100;

  /** Nobody keeps earlier decisions. */
  public static final Loops NOT_KEPT =
      new Loops(Kept.NOT_KEPT, List.of(), new TreeMap<>(), List.of());

  public Loops {
    Objects.requireNonNull(kept, "kept");
    chain = List.copyOf(chain);
    attempts = Collections.unmodifiableSortedMap(new TreeMap<>(attempts));
    open = List.copyOf(open);
  }

  /** The decision before this one. */
  public Optional<Past> previous() {
    return chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(chain.size() - 1));
  }

  /**
   * The newest earlier decision that sent the same state to the same target. One that only a cause
   * outside the change made may be repeated; its attempts count.
   */
  public Optional<Past> repeated(String fingerprint, String target) {
    return chain.stream()
        .filter(one -> one.fingerprint().equals(fingerprint) && one.target().equals(target))
        .filter(one -> one.weight() >= ATTEMPT)
        .reduce((earlier, later) -> later);
  }
}
