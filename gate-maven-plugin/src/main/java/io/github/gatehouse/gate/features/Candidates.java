package io.github.gatehouse.gate.features;

import io.github.gatehouse.gate.features.KnownProfile.Place;
import io.github.gatehouse.gate.features.KnownProfile.Trigger;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The profiles that combinations are made of.
 *
 * @param usable ids that are combined
 * @param unusable ids that were to be combined and cannot be, each with the reason
 * @param automatic ids that the environment alone decides about; they are not combined
 */
public record Candidates(
    SortedSet<String> usable, SortedMap<String, String> unusable, SortedSet<String> automatic) {
  public Candidates {
    usable = Collections.unmodifiableSortedSet(new TreeSet<>(usable));
    unusable = Collections.unmodifiableSortedMap(new TreeMap<>(unusable));
    automatic = Collections.unmodifiableSortedSet(new TreeSet<>(automatic));
  }

  /**
   * The declared ones, whatever switches them on; without any, those of the reactor's POMs that are
   * a choice.
   *
   * @param known every profile of this build
   * @param declared ids that the user has named; empty to discover them
   */
  public static Candidates of(Collection<KnownProfile> known, Collection<String> declared) {
    SortedSet<String> wanted = new TreeSet<>(declared);
    SortedSet<String> automatic = new TreeSet<>();
    if (declared.isEmpty()) {
      for (KnownProfile one : known) {
        if (one.place() == Place.REACTOR) {
          (one.trigger() == Trigger.CHOICE ? wanted : automatic).add(one.id());
        }
      }
      automatic.removeAll(wanted);
    }
    SortedSet<String> ids = new TreeSet<>();
    known.forEach(one -> ids.add(one.id()));
    SortedMap<String, String> unusable = new TreeMap<>();
    for (String id : wanted) {
      if (!Combination.sayable(id)) {
        unusable.put(id, "its id cannot be said with -P");
      } else if (!ids.contains(id)) {
        unusable.put(id, "neither a POM nor the settings have it");
      }
    }
    wanted.removeAll(unusable.keySet());
    return new Candidates(wanted, unusable, automatic);
  }

  /** True where there is nothing to combine, and nothing wrong with that. */
  public boolean none() {
    return usable.isEmpty() && unusable.isEmpty();
  }
}
