package io.github.gatehouse.bench.side;

import io.github.gatehouse.bench.recording.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One side of a comparison, ready to run.
 *
 * @param classPath with JMH, the benchmarks, their harness and our runner
 * @param own directories of class files among them that belong to the project itself, harness left
 *     out: which benchmarks are the project's is told by them
 */
public record BuiltSide(Origin origin, List<Path> classPath, List<Path> own) {
  public BuiltSide {
    Objects.requireNonNull(origin, "origin");
    classPath = List.copyOf(classPath);
    own = List.copyOf(own);
  }
}
