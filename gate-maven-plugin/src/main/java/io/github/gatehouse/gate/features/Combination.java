package io.github.gatehouse.gate.features;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Profiles that are switched on together; without any, the build as it is by default.
 *
 * @param profiles ids, each {@link #sayable}
 */
public record Combination(SortedSet<String> profiles) implements Comparable<Combination> {
  private static final String NONE = "none";

  /** What Maven's command line reads as part of a list, or as switching a profile off. */
  private static final Pattern SAYABLE =
      Pattern.compile("[^!\\-+?,\\p{Cc}\\s][^,+\\p{Cc}]{0,199}(?<!\\s)");

  private static final Comparator<Combination> SMALL_FIRST =
      Comparator.comparingInt((Combination one) -> one.profiles.size())
          .thenComparing(Combination::name);

  public Combination {
    for (String id : profiles) {
      if (!sayable(id)) {
        throw new IllegalArgumentException(
            "profile is '" + id + "'; no ',' or '+', and not " + NONE);
      }
    }
    profiles = Collections.unmodifiableSortedSet(new TreeSet<>(profiles));
  }

  /** A combination of these ids. */
  public static Combination of(Collection<String> ids) {
    return new Combination(new TreeSet<>(ids));
  }

  /**
   * Reads a combination as it is spelled.
   *
   * @param spelled {@code a+b} in any order, or {@code none}
   * @throws IllegalArgumentException if a part of it cannot be a profile's id
   */
  public static Combination parse(String spelled) {
    String text = spelled.strip();
    return of(text.equals(NONE) ? List.of() : Arrays.asList(text.split("\\+", -1)));
  }

  /** True for an id that {@code -P} can switch on and that a combination's name can hold. */
  public static boolean sayable(String id) {
    return SAYABLE.matcher(id).matches() && !id.equals(NONE);
  }

  /** {@code a+b}, sorted; {@code none} for the empty combination. */
  public String name() {
    return profiles.isEmpty() ? NONE : String.join("+", profiles);
  }

  @Override
  public int compareTo(Combination that) {
    return SMALL_FIRST.compare(this, that);
  }

  @Override
  public String toString() {
    return name();
  }
}
