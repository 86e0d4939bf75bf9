package io.github.gatehouse.gate.mutation;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Mutants as tests want them. */
final class Mutants {
  private Mutants() {}

  static Mutant killed(String type, String method, int line, int index) {
    return mutant(type, method, line, index, "KILLED", true);
  }

  static Mutant survived(String type, String method, int line, int index) {
    return mutant(type, method, line, index, "SURVIVED", false);
  }

  static Mutant mutant(
      String type, String method, int line, int index, String status, boolean detected) {
    String top = type.replaceFirst("\\$.*", "").replaceFirst(".*\\.", "");
    return new Mutant(
        top + ".java",
        line,
        type,
        method,
        "(I)I",
        "org.pitest.mutationtest.engine.gregor.mutators.NegateConditionalsMutator",
        index,
        "negated conditional",
        status,
        detected);
  }

  /** What would have been stored of these. */
  static BaseMutants stored(List<Mutant> mutants) {
    SortedMap<String, Mutant> keys = MutantKeys.of(mutants);
    keys.values().removeIf(Mutant::detected);
    return new BaseMutants(
        "pitest 1",
        mutants.stream().map(Mutant::source).collect(Collectors.toSet()),
        keys.keySet());
  }
}
