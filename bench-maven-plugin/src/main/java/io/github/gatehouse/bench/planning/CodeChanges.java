package io.github.gatehouse.bench.planning;

import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.reach.Reach;
import io.github.gatehouse.bench.recording.Fate;
import io.github.gatehouse.bench.recording.Plan;
import io.github.gatehouse.bench.side.Material;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the code of benchmarks that both sides have.
 *
 * @param differences by class and method; what is not in it is the same
 * @param unfit those that cannot measure the base, and why
 * @param same how it is known that the others are the same
 */
record CodeChanges(Map<String, String> differences, Map<String, String> unfit, String same) {
  CodeChanges {
    differences = Map.copyOf(differences);
    unfit = Map.copyOf(unfit);
  }

  /** Where both sides are the same, byte for byte. */
  static CodeChanges none() {
    return new CodeChanges(Map.of(), Map.of(), "everything on the class path is the same");
  }

  /** Compares the code that each of the benchmarks can reach. */
  static CodeChanges between(Material base, Material head, Collection<BenchmarkKey> shared)
      throws IOException {
    Map<String, String> differences = new HashMap<>();
    try (Reach reach = Reach.between(base, head)) {
      for (String name : shared.stream().map(BenchmarkKey::name).distinct().toList()) {
        Optional<String> difference = reach.difference(name);
        difference.ifPresent(how -> differences.put(name, how));
      }
    }
    return new CodeChanges(
        differences, Map.of(), "the code that it reaches and all resources are the same");
  }

  /** The same, where some cannot measure the base. */
  CodeChanges without(Map<String, String> some) {
    return new CodeChanges(differences, some, same);
  }

  /** Those whose code is not the same, and that can be measured. */
  List<BenchmarkKey> changed(Collection<BenchmarkKey> shared) {
    return shared.stream()
        .filter(key -> differences.containsKey(key.name()) && !unfit.containsKey(key.name()))
        .toList();
  }

  /** What becomes of a benchmark that both sides have, and why. */
  Plan plan(BenchmarkKey key, Identical identical) {
    if (unfit.containsKey(key.name())) {
      return new Plan(Fate.INCOMPARABLE, unfit.get(key.name()));
    }
    String difference = differences.get(key.name());
    if (difference != null) {
      return new Plan(Fate.MEASURED, difference);
    }
    return identical == Identical.CLEAR
        ? new Plan(Fate.IDENTICAL, same)
        : new Plan(Fate.MEASURED, same);
  }
}
