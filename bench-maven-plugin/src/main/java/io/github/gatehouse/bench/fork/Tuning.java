package io.github.gatehouse.bench.fork;

import io.github.gatehouse.bench.runner.Wire;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * What a run changes of the benchmarks' own annotations; what is empty stays as annotated.
 *
 * @param forks JVMs for each benchmark, 1 to 100
 * @param jvmArgs added to the forks' arguments
 */
public record Tuning(
    Optional<Integer> forks,
    Optional<Iterations> warmup,
    Optional<Iterations> measurement,
    List<String> jvmArgs) {
  private static final int MAX_FORKS = 100;

  public Tuning {
    jvmArgs = List.copyOf(jvmArgs);
    forks.ifPresent(
        n -> {
          if (n < 1 || n > MAX_FORKS) {
            throw new IllegalArgumentException("bench.forks is " + n + "; it must be 1 to 100");
          }
        });
  }

  /**
   * The shortest run that still says something: two forks, so that an interval exists. What is set
   * already is kept.
   */
  public Tuning quick() {
    return new Tuning(
        forks.or(() -> Optional.of(2)),
        warmup.or(() -> Optional.of(new Iterations(1, 200))),
        measurement.or(() -> Optional.of(new Iterations(3, 50))),
        jvmArgs);
  }

  /**
   * What suits the suites that come with the plugin. Until the JIT compiler has done the vector
   * kernels, which takes a second or two, they are a thousand times slower. What is set already is
   * kept.
   */
  public Tuning builtIn() {
    return new Tuning(
        forks.or(() -> Optional.of(5)),
        warmup.or(() -> Optional.of(new Iterations(15, 200))),
        measurement.or(() -> Optional.of(new Iterations(5, 200))),
        jvmArgs);
  }

  /** The shortest run of the suites that come with the plugin. What is set already is kept. */
  public Tuning builtInQuick() {
    Optional<Iterations> compiling = warmup.or(() -> Optional.of(new Iterations(8, 200)));
    return new Tuning(forks, compiling, measurement, jvmArgs).quick();
  }

  void writeTo(Properties properties) {
    forks.ifPresent(n -> properties.setProperty("forks", n.toString()));
    warmup.ifPresent(it -> write(properties, "warmup", it));
    measurement.ifPresent(it -> write(properties, "measurement", it));
    properties.setProperty("jvmArgs", Wire.line("jvmArgs", jvmArgs.toArray()));
  }

  private static void write(Properties properties, String name, Iterations iterations) {
    properties.setProperty(name + ".iterations", Integer.toString(iterations.count()));
    properties.setProperty(name + ".millis", Integer.toString(iterations.millis()));
  }
}
