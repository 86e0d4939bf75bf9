package io.github.gatehouse.gate.features;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which combinations there are.
 *
 * @param profiles that are combined
 * @param groups of profiles of which a combination has one at most
 * @param excluded combinations that are known not to make sense, exactly as they are
 * @param depth profiles together at most, 0 or more; the empty combination is always one
 */
public record FeaturePlan(
    SortedSet<String> profiles, List<Set<String>> groups, Set<Combination> excluded, int depth) {
  /** More than this nobody waits for. */
  static final int MOST = 1000;

  public FeaturePlan {
    profiles = Collections.unmodifiableSortedSet(new TreeSet<>(profiles));
    groups = groups.stream().<Set<String>>map(Set::copyOf).toList();
    excluded = Set.copyOf(excluded);
    if (depth < 0) {
      throw new IllegalArgumentException("gate.features.depth is " + depth + "; at least 0");
    }
  }

  /**
   * All combinations, those of few profiles first, then by name.
   *
   * @throws IllegalArgumentException if there are more than a thousand
   */
  public List<Combination> combinations() {
    List<Combination> all = new ArrayList<>(every());
    all.removeAll(excluded);
    Collections.sort(all);
    return List.copyOf(all);
  }

  /** Exclusions that exclude nothing: misspelled, or of profiles that are gone. */
  public SortedSet<Combination> unusedExclusions() {
    SortedSet<Combination> unused = new TreeSet<>(excluded);
    every().forEach(unused::remove);
    return unused;
  }

  private List<Combination> every() {
    List<SortedSet<String>> all = new ArrayList<>(List.of(Collections.emptySortedSet()));
    List<SortedSet<String>> last = all;
    for (int size = 1; size <= Math.min(depth, profiles.size()); size++) {
      last = grown(last, MOST - all.size());
      List<SortedSet<String>> more = new ArrayList<>(all);
      more.addAll(last);
      all = more;
    }
    return all.stream().map(Combination::new).toList();
  }

  /** Each combination with each profile behind its last: none is made twice. */
  private List<SortedSet<String>> grown(Collection<SortedSet<String>> smaller, int room) {
    List<SortedSet<String>> grown = new ArrayList<>();
    for (SortedSet<String> one : smaller) {
      for (String next : one.isEmpty() ? profiles : profiles.tailSet(one.last() + '\0')) {
        if (agrees(one, next)) {
          SortedSet<String> larger = new TreeSet<>(one);
          larger.add(next);
          grown.add(larger);
        }
        if (grown.size() > room) {
          throw new IllegalArgumentException(
              "more than "
                  + MOST
                  + " combinations of "
                  + profiles.size()
                  + " profiles at depth "
                  + depth);
        }
      }
    }
    return grown;
  }

  private boolean agrees(Set<String> some, String next) {
    return groups.stream()
        .filter(group -> group.contains(next))
        .noneMatch(group -> some.stream().anyMatch(group::contains));
  }
}
