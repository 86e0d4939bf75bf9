package io.github.gatehouse.gate.security;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The versions of one package that an advisory speaks of.
 *
 * @param name {@code group:artifact}
 * @param versions enumerated ones
 * @param ratings of this package alone; empty where those of the advisory hold
 */
public record Affected(
    String name, List<VersionRange> ranges, Set<String> versions, List<Rating> ratings) {
  public Affected {
    ranges = List.copyOf(ranges);
    versions = Set.copyOf(versions);
    ratings = List.copyOf(ratings);
  }

  boolean holds(Library library, Comparator<String> order) {
    return name.equals(library.name())
        && (versions.contains(library.version())
            || ranges.stream().anyMatch(range -> range.holds(library.version(), order)));
  }

  /** The next version that is fixed, by the ranges that hold this one, or else by any. */
  Optional<String> fixedAfter(String version, Comparator<String> order) {
    List<VersionRange> holding =
        ranges.stream().filter(range -> range.holds(version, order)).toList();
    return (holding.isEmpty() ? ranges : holding)
        .stream().flatMap(range -> range.fixedAfter(version, order).stream()).min(order);
  }
}
