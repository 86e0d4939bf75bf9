package io.github.gatehouse.routing.history;

/**
 * Something odd about a chain.
 *
 * @param where id of the decision; empty where it could not be read
 * @param what in our own words; ids are foreign
 */
public record ChainProblem(Kind kind, String where, String what) {
  /** What can be odd. */
  public enum Kind {
    /** The decision before is not there. */
    MISSING_LINK(true),
    /** Decisions follow each other in a ring. */
    CYCLE(true),
    /** Two decisions have one id, and differ. */
    CONFLICTING(true),
    /** A file could not be read as a decision. */
    UNREADABLE(true),
    /** Two decisions follow the same one: builds ran at the same time. All of them count. */
    FORK(false),
    /** More than one decision says that it is the first. All of them count. */
    SEVERAL_ROOTS(false);

    private final boolean breaks;

    Kind(boolean breaks) {
      this.breaks = breaks;
    }

    /** True where the history cannot be known whole. */
    public boolean breaks() {
      return breaks;
    }
  }
}
