package io.github.gatehouse.gate.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Mutants held against those of the base.
 *
 * @param added survivors that the base did not have
 * @param eliminated survivors of the base that a test notices now
 * @param kept survivors that the base had, too
 * @param unknown survivors in files of which the base's mutants are not known
 */
record Comparison(
    List<Mutant> added, List<Mutant> eliminated, List<Mutant> kept, List<Mutant> unknown) {

  /** True where each survivor could be told to be new or old. */
  boolean known() {
    return unknown.isEmpty();
  }

  /**
   * Compares.
   *
   * @param base what is known of its mutants
   * @param born true for a source file that the base does not have at all
   */
  static Comparison of(List<Mutant> mutants, BaseMutants base, Predicate<String> born) {
    Comparison all =
        new Comparison(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Map.Entry<String, Mutant> one : MutantKeys.of(mutants).entrySet()) {
      boolean survivor = base.survivors().contains(one.getKey());
      if (one.getValue().detected()) {
        if (survivor) {
          all.eliminated.add(one.getValue());
        }
      } else if (survivor) {
        all.kept.add(one.getValue());
      } else {
        all.surviving(one.getValue(), base, born).add(one.getValue());
      }
    }
    return all;
  }

  private List<Mutant> surviving(Mutant one, BaseMutants base, Predicate<String> born) {
    boolean told = base.sources().contains(one.source()) || born.test(one.source());
    return told ? added : unknown;
  }
}
