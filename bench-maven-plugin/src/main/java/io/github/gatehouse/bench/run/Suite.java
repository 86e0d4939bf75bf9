package io.github.gatehouse.bench.run;

import io.github.gatehouse.bench.measurement.BenchmarkIds;
import io.github.gatehouse.bench.side.Material;
import java.nio.file.Path;
import java.util.List;

/**
 * Benchmarks that can be run.
 *
 * @param name {@code project}, {@code built-in} or {@code kernels}
 * @param material what they run from
 * @param ids how it names them
 * @param questions what it finds out beside times
 */
public record Suite(String name, Material material, BenchmarkIds ids, Questions questions) {
  /** The project's own benchmarks. */
  public static final String PROJECT = "project";

  /** The quantization benchmarks that come with the plugin. */
  public static final String BUILT_IN = "built-in";

  /** The other benchmarks that come with the plugin: matvec, large tensors and limits. */
  public static final String KERNELS = "kernels";

  /** With JMH, the benchmarks, their harness and our runner. */
  public List<Path> classPath() {
    return material.classPath();
  }
}
