package io.github.gatehouse.bench.discovery;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a project may keep benchmarks.
 *
 * @param sources {@code src/jmh/java}; need not exist
 * @param resources {@code src/jmh/resources}; need not exist
 * @param classes directories of compiled classes that may hold benchmarks
 * @param classPath of the project's tests, with JMH, its reflection generator and our runner
 * @param work directory for what is compiled and generated; replaced
 */
public record HarnessRequest(
    Path sources, Path resources, List<Path> classes, List<Path> classPath, Path work) {
  public HarnessRequest {
    classes = List.copyOf(classes);
    classPath = List.copyOf(classPath);
  }
}
