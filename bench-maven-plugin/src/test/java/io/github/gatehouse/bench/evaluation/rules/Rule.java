package io.github.gatehouse.bench.evaluation.rules;

/** Decides whether a benchmark got slower. */
public interface Rule {
  /** For people, with the tool that it is known from. */
  String name();

  /** Forks of each side that it is given. */
  int forks();

  /** Whether it looks at earlier runs. */
  default boolean historical() {
    return false;
  }

  /** True where it says that the head is slower. */
  boolean alarms(Evidence evidence);
}
