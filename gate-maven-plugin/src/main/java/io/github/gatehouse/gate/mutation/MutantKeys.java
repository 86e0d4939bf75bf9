package io.github.gatehouse.gate.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Names of mutants that outlive an edit: class, method with descriptor, mutator, what it changed,
 * and the place among its like in the method. Lines are no part of them, nor is the number of an
 * instruction, which each statement added before it changes.
 */
final class MutantKeys {
  private MutantKeys() {}

  static SortedMap<String, Mutant> of(List<Mutant> mutants) {
    SortedMap<String, List<Mutant>> alike = new TreeMap<>();
    mutants.forEach(one -> alike.computeIfAbsent(one.stem(), key -> new ArrayList<>()).add(one));
    SortedMap<String, Mutant> keys = new TreeMap<>();
    alike.forEach(
        (stem, some) -> {
          some.sort(Comparator.comparingInt(Mutant::index).thenComparingInt(Mutant::line));
          for (int i = 0; i < some.size(); i++) {
            keys.put(stem + "\t" + i, some.get(i));
          }
        });
    return keys;
  }

  /** The source file that a key begins with. */
  static String source(String key) {
    return key.substring(0, key.indexOf('\t'));
  }
}
