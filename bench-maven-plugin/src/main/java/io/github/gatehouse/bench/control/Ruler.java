package io.github.gatehouse.bench.control;

import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.JdkCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How fast the machine is at this moment: the time of always the same integer work. */
public final class Ruler {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Ruler() {}

  /**
   * Measures for about a second in a JVM of its own.
   *
   * @param classPath with the plugin's classes
   * @param work directory for what is written on the way, created where absent
   * @return nanoseconds of CPU time for the plain work of {@link ControlBenchmark}, positive
   * @throws IOException if its JVM fails or takes more than 60 s
   */
  public static double nanos(JavaHome home, List<Path> classPath, Path work)
      throws IOException, InterruptedException {
    Files.createDirectories(work);
    Path result = work.resolve("ruler.txt");
    Files.deleteIfExists(result);
    new JdkCommand(home, work, LIMIT).run(RulerMain.class, classPath, List.of(result.toString()));
    double nanos = Double.parseDouble(Files.readString(result));
    if (!(nanos > 0)) {
      throw new IOException("this JVM does not tell the CPU time of a thread: no ruler");
    }
    return nanos;
  }
}
