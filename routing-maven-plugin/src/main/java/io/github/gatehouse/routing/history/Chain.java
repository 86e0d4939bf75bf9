package io.github.gatehouse.routing.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Decisions of the past in one order. Links by digest give the order and show what is gone; every
 * decision that is there counts, whichever branch of a fork it stands on, so that no new beginning
 * resets anything.
 */
public final class Chain {
  /** No history at all: the first decision. */
  public static final Chain EMPTY = new Chain(List.of(), List.of());

  private final List<Hop> hops;
  private final List<ChainProblem> problems;

  private Chain(List<Hop> hops, List<ChainProblem> problems) {
    this.hops = List.copyOf(hops);
    this.problems = List.copyOf(problems);
  }

  /** The chain of some decisions, given in any order. */
  public static Chain of(Collection<Hop> hops) {
    return of(hops, List.of());
  }

  /**
   * The chain of some decisions.
   *
   * @param unreadable files that are no decisions, by name; they make the chain unavailable
   */
  public static Chain of(Collection<Hop> hops, Collection<String> unreadable) {
    ChainOrder order = new ChainOrder(hops);
    List<Hop> ordered = order.ordered();
    List<ChainProblem> problems = new ArrayList<>(order.problems());
    for (String file : unreadable) {
      problems.add(new ChainProblem(ChainProblem.Kind.UNREADABLE, "", file + " cannot be read"));
    }
    return new Chain(ordered, problems);
  }

  /** All decisions, the first one first, each id once. */
  public List<Hop> hops() {
    return hops;
  }

  /** The newest decision. */
  public Optional<Hop> last() {
    return hops.isEmpty() ? Optional.empty() : Optional.of(hops.get(hops.size() - 1));
  }

  /** What is odd about it; forks and several beginnings are, and break nothing. */
  public List<ChainProblem> problems() {
    return problems;
  }

  /** False where decisions are missing, cannot be read, or contradict each other. */
  public boolean available() {
    return problems.stream().noneMatch(one -> one.kind().breaks());
  }

  /**
   * The chain as it was before these receipts were judged: without the newest decisions where those
   * rest on exactly them. Judging the same receipts again then gives the same decision, which costs
   * nobody an attempt.
   */
  public Chain before(Set<String> receiptDigests) {
    int end = hops.size();
    while (end > 0 && hops.get(end - 1).judged(receiptDigests)) {
      end--;
    }
    return end == hops.size() ? this : new Chain(hops.subList(0, end), problems);
  }

  /**
   * Points that a target has used up: the weights of all LOOP decisions to it since its last
   * progress. The first of them is the mark. One that is progress over the mark ({@link
   * Measure#progressOver}) becomes the new mark, and counting begins again with it. The mark is the
   * best state since then, not the state before: who makes it worse and then better again has made
   * no progress. It is the target's own, because counts of another target's work do not compare:
   * mending the build reveals failing tests. A FINALIZE of a changed tree ends the loop; what comes
   * later is counted anew.
   */
  public int attempts(String target) {
    return tally(target).points;
  }

  /** The same for the state at hand: none where that is progress over the target's mark. */
  public int attempts(String target, Measure now) {
    Tally tally = tally(target);
    return tally.mark != null && now.progressOver(tally.mark) ? 0 : tally.points;
  }

  /**
   * Points left to a target. An unavailable history leaves one failed attempt at most, never a
   * fresh start.
   *
   * @param limit in points, see {@link AttemptWeight}
   * @return at least 0
   */
  public int left(String target, Measure now, int limit) {
    int most = available() ? limit : Math.min(limit, AttemptWeight.FAILURE.points());
    return Math.max(0, most - attempts(target, now));
  }

  /**
   * The newest earlier decision that sent the same state to the same target, by LOOP or NEXT:
   * asking once more would change nothing. One that failed for a {@link AttemptWeight#TRANSIENT}
   * cause may be asked again; {@link #attempts} ends that.
   */
  public Optional<Hop> repeats(String stateFingerprint, String target) {
    Objects.requireNonNull(stateFingerprint, "stateFingerprint");
    return distinct().stream()
        .filter(hop -> hop.stateFingerprint().equals(stateFingerprint))
        .filter(hop -> hop.askedInEarnest(target))
        .reduce((earlier, later) -> later);
  }

  private Tally tally(String target) {
    Tally tally = new Tally();
    for (Hop hop : distinct()) {
      if (hop.loopedTo(target)) {
        tally.count(hop);
      } else if (hop.isFinal()) {
        tally.end(hop);
      }
    }
    return tally;
  }

  /** Without those that judged exactly the receipts of the one before. */
  private List<Hop> distinct() {
    List<Hop> out = new ArrayList<>();
    Hop before = null;
    for (Hop hop : hops) {
      if (before == null || !hop.judged(before.receiptDigests())) {
        out.add(hop);
      }
      before = hop;
    }
    return out;
  }

  /** Points since the mark. */
  private static final class Tally {
    private Measure mark;
    private int points;

    void count(Hop hop) {
      if (mark == null || hop.measure().progressOver(mark)) {
        mark = hop.measure();
        points = 0;
      }
      points = (int) Math.min(Integer.MAX_VALUE, (long) points + hop.weight());
    }

    void end(Hop hop) {
      if (mark != null && hop.measure().progressOver(mark)) {
        mark = null;
        points = 0;
      }
    }
  }
}
