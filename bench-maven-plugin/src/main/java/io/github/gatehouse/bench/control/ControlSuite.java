package io.github.gatehouse.bench.control;

import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.JdkCommand;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.runner.HarnessMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The control benchmark, ready to run. Its harness is made when it is needed: in the plugin's jar
 * it would show up among the benchmarks of every project.
 *
 * @param classPath with JMH, the plugin's classes and the harness
 */
public record ControlSuite(List<Path> classPath) {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  public ControlSuite {
    classPath = List.copyOf(classPath);
  }

  /** What JMH tells it by. */
  public static BenchmarkKey key() {
    return BenchmarkKey.of(ControlBenchmark.class.getName() + ".chain", "avgt", Map.of());
  }

  /** The argument of a fork that is to do so many times the plain work, to a whole step. */
  public static String work(double times) {
    return "-D" + ControlBenchmark.STEPS + "=" + Math.round(ControlBenchmark.PLAIN_STEPS * times);
  }

  /**
   * Makes the harness.
   *
   * @param plugin JMH, its reflection generator and the plugin's classes
   * @param work directory for what is generated, used by nobody else
   * @throws IOException if a tool of the JDK fails; the message holds what it said
   */
  public static ControlSuite prepare(JavaHome home, List<Path> plugin, Path work)
      throws IOException, InterruptedException {
    Path harness = Files.createDirectories(work.resolve("harness"));
    Path sources = Files.createDirectories(work.resolve("sources"));
    Path names =
        Files.writeString(work.resolve("benchmarks.txt"), ControlBenchmark.class.getName());
    new JdkCommand(home, work, LIMIT)
        .run(
            HarnessMain.class,
            plugin,
            JdkCommand.SHORT_LIFE,
            List.of(harness.toString(), sources.toString(), names.toString()));
    List<Path> classPath = new ArrayList<>(List.of(harness));
    classPath.addAll(plugin);
    return new ControlSuite(classPath);
  }
}
