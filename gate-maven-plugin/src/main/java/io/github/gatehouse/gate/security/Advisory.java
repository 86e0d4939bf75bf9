package io.github.gatehouse.gate.security;

import io.github.gatehouse.receipts.model.Severity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * One published vulnerability in the OSV format, as far as it speaks of Maven packages.
 *
 * @param aliases other ids of the same vulnerability
 * @param summary one line of foreign text
 * @param modified when it was changed last
 * @param withdrawn true where it was taken back
 * @param word the database's own severity, such as {@code MODERATE}; empty if it says none
 */
public record Advisory(
    String id,
    Set<String> aliases,
    String summary,
    Instant modified,
    boolean withdrawn,
    List<Rating> ratings,
    String word,
    List<Affected> affected) {
  public Advisory {
    aliases = Set.copyOf(aliases);
    ratings = List.copyOf(ratings);
    affected = List.copyOf(affected);
  }

  /** All names of the vulnerability, sorted. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>(aliases);
    ids.add(id);
    return ids;
  }

  /** True where it speaks of one of the packages. */
  public boolean concerns(Set<String> names) {
    return affected.stream().anyMatch(one -> names.contains(one.name()));
  }

  boolean holds(Library library, Comparator<String> order) {
    return !withdrawn && affected.stream().anyMatch(one -> one.holds(library, order));
  }

  Optional<String> fixedAfter(Library library, Comparator<String> order) {
    return affected.stream()
        .filter(one -> one.holds(library, order))
        .flatMap(one -> one.fixedAfter(library.version(), order).stream())
        .max(order);
  }

  /** Ratings of a package; those of the package itself replace those of the whole. */
  List<Rating> ratings(String name) {
    List<Rating> own =
        affected.stream()
            .filter(one -> one.name().equals(name))
            .flatMap(one -> one.ratings().stream())
            .toList();
    return own.isEmpty() ? ratings : own;
  }

  /** The worst of its ratings, or else the database's word, or else unknown. */
  Severity severity(String name) {
    return ratings(name).stream()
        .flatMap(rating -> rating.severity().stream())
        .max(Comparator.naturalOrder())
        .or(this::said)
        .orElse(Severity.UNKNOWN);
  }

  private Optional<Severity> said() {
    String upper = word.toUpperCase(Locale.ROOT);
    return Stream.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL)
        .filter(
            one -> upper.equals(one.name()) || upper.equals("MODERATE") && one == Severity.MEDIUM)
        .findFirst();
  }
}
