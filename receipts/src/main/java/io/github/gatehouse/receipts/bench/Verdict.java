package io.github.gatehouse.receipts.bench;

import java.util.List;

/** What a comparison says of one benchmark. Only the first two are good news. */
public enum Verdict {
  /** Proved not slower than the stated detection limit. */
  CLEARED,
  /** Proved faster. */
  IMPROVED,
  /** Proved slower by more than the tolerance. */
  REGRESSED,
  /** The data cannot tell. */
  INCONCLUSIVE,
  /** It failed to run on the candidate side. */
  BROKEN,
  /** Machine, mode, unit or parameters differ between the sides. */
  INCOMPARABLE,
  /** Only the candidate has it. */
  NEW,
  /** Only the baseline has it: a missing benchmark never passes. */
  GONE,
  /** Its forks disagree among themselves: it runs in one of several ways, by chance. */
  UNSTABLE;

  private static final List<Verdict> WORST_FIRST =
      List.of(
          REGRESSED, BROKEN, GONE, UNSTABLE, INCOMPARABLE, INCONCLUSIVE, NEW, IMPROVED, CLEARED);

  /** All of them in the order in which people want to see them. */
  public static List<Verdict> worstFirst() {
    return WORST_FIRST;
  }
}
