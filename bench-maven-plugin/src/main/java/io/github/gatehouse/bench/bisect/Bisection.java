package io.github.gatehouse.bench.bisect;

import io.github.gatehouse.bench.bisect.Compared.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A binary search for the first slow commit. Each step compares a commit with the good one; one
 * that does not build or is not decided is passed over, and its neighbours are asked.
 *
 * <p>The whole search keeps one rate of false alarms: it is shared among all comparisons that the
 * search may make, twice as many as it needs where all are decided.
 */
public final class Bisection {
  private final List<Commit> commits;
  private final double falseAlarmRate;
  private final Oracle oracle;
  private final Consumer<String> lines;
  private final List<Step> steps = new ArrayList<>();
  private final Set<Integer> unknown = new HashSet<>();
  private int measured;

  /**
   * @param commits after the good one, oldest first; the last is the bad one
   * @param falseAlarmRate of the whole search
   * @param lines takes each step
   */
  public Bisection(
      List<Commit> commits, double falseAlarmRate, Oracle oracle, Consumer<String> lines) {
    if (commits.isEmpty()) {
      throw new IllegalArgumentException(
          "bench.bad has no commit that bench.good lacks: there is nothing to search");
    }
    this.commits = List.copyOf(commits);
    this.falseAlarmRate = falseAlarmRate;
    this.oracle = oracle;
    this.lines = lines;
  }

  /** Comparisons that a search among so many commits needs where each is decided. */
  static int needed(int commits) {
    return 1 + (Integer.SIZE - Integer.numberOfLeadingZeros(commits - 1));
  }

  /** Comparisons that may be measured. */
  int allowed() {
    return 2 * needed(commits.size());
  }

  /**
   * Searches.
   *
   * @throws IOException if nothing can be compared any more
   */
  public Outcome search() throws IOException, InterruptedException {
    int slow = commits.size() - 1;
    Compared whole = ask(slow);
    if (whole.answer() != Answer.SLOW) {
      String why =
          whole.answer() == Answer.FAST
              ? "it is not slower than the good one"
              : "that it is slower cannot be shown: " + whole.reason();
      return new Outcome(List.of(), steps, commits.get(slow) + ": " + why);
    }
    int fast = -1;
    Optional<Integer> next = next(fast, slow);
    while (next.isPresent() && measured < allowed()) {
      Compared compared = ask(next.get());
      if (compared.answer() == Answer.SLOW) {
        slow = next.get();
      } else if (compared.answer() == Answer.FAST) {
        fast = next.get();
      } else {
        unknown.add(next.get());
      }
      next = next(fast, slow);
    }
    List<Commit> suspects = commits.subList(fast + 1, slow + 1);
    String why =
        next.isPresent()
            ? allowed() + " comparisons were made, and no more may be"
            : "those between cannot be decided";
    return new Outcome(suspects, steps, suspects.size() == 1 ? null : why);
  }

  /** The commit nearest the middle that can still tell. */
  private Optional<Integer> next(int fast, int slow) {
    double middle = (fast + slow) / 2.0;
    return IntStream.range(fast + 1, slow)
        .filter(index -> !unknown.contains(index))
        .boxed()
        .min(
            Comparator.comparing((Integer index) -> Math.abs(index - middle))
                .thenComparing(index -> index));
  }

  private Compared ask(int index) throws IOException, InterruptedException {
    Commit commit = commits.get(index);
    Compared compared = oracle.ask(commit, falseAlarmRate / allowed());
    // A commit that was not measured has spent nothing of the budget.
    measured += compared.pairs() > 0 ? 1 : 0;
    steps.add(new Step(commit, compared));
    lines.accept("step " + steps.size() + ": " + commit + ": " + words(compared));
    return compared;
  }

  private static String words(Compared compared) {
    return compared.answer() == Answer.UNKNOWN
        ? "passed over: " + compared.reason()
        : compared.answer().toString().toLowerCase(Locale.ROOT) + ", " + Ratio.of(compared);
  }
}
