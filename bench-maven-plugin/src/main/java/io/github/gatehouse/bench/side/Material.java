package io.github.gatehouse.bench.side;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a side is made of, where it was built.
 *
 * @param classPath with JMH, the benchmarks, their harness and our runner; what does not exist is
 *     passed over
 * @param harness directories among them that hold nothing but JMH's harness
 * @param own directories of class files among them that belong to the project itself
 * @param tests directories among them that hold what measures and tests, and nothing that is
 *     measured
 */
public record Material(List<Path> classPath, Set<Path> harness, List<Path> own, Set<Path> tests) {
  public Material {
    classPath = classPath.stream().distinct().toList();
    harness = Set.copyOf(harness);
    own = List.copyOf(own);
    tests = Set.copyOf(tests);
  }

  /** Where nothing is known to be there for tests alone. */
  public Material(List<Path> classPath, Set<Path> harness, List<Path> own) {
    this(classPath, harness, own, Set.of());
  }

  /** Of a project without benchmarks. */
  public static Material nothing() {
    return new Material(List.of(), Set.of(), List.of());
  }

  /** True where there is nothing to run. */
  public boolean isNothing() {
    return classPath.isEmpty();
  }
}
