package io.github.gatehouse.bench.bisect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a bisection found.
 *
 * @param suspects commits one of which is the first slow one, oldest first: one of them where it
 *     was found, several where commits between could not be decided, none where the bad commit is
 *     not slow
 * @param steps in order
 * @param problem why there is no single suspect, one line; null where there is
 */
public record Outcome(List<Commit> suspects, List<Step> steps, String problem) {
  public Outcome {
    suspects = List.copyOf(suspects);
    steps = List.copyOf(steps);
  }

  /** The first slow commit, where it is one. */
  public Optional<Commit> first() {
    return suspects.size() == 1 ? Optional.of(suspects.get(0)) : Optional.empty();
  }

  /** What was found, for people. */
  public List<String> lines() {
    if (first().isPresent()) {
      Commit commit = first().get();
      String ratio = of(commit).map(Ratio::of).orElse("not measured");
      return List.of(
          "first slow commit: " + commit,
          "against the good one: " + ratio + "; " + steps.size() + " steps");
    }
    List<String> lines = new ArrayList<>();
    if (!suspects.isEmpty()) {
      lines.add("one of these " + suspects.size() + " is the first slow commit:");
      suspects.forEach(commit -> lines.add("  " + commit));
    }
    return lines;
  }

  /** What was said of a commit; empty where it was not asked about. */
  public Optional<Compared> of(Commit commit) {
    return steps.stream()
        .filter(step -> step.commit().equals(commit))
        .map(Step::compared)
        .findFirst();
  }
}
