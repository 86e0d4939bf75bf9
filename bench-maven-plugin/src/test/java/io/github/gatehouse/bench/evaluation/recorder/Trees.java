package io.github.gatehouse.bench.evaluation.recorder;

import io.github.gatehouse.bench.discovery.Harness;
import io.github.gatehouse.bench.discovery.HarnessRequest;
import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.JdkCommand;
import io.github.gatehouse.bench.runner.RunnerMain;
import io.github.gatehouse.quantization.TernaryKernels;
import io.github.gatehouse.quantization.benchmarks.BenchmarkSeries;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import joptsimple.OptionParser;
import org.apache.commons.math3.util.FastMath;
import org.openjdk.jmh.generators.reflection.RFGeneratorSource;
import org.openjdk.jmh.runner.Runner;

/**
 * Builds what is compared, from what lies on our own class path.
 *
 * @param sources of the injections
 * @param work directory that all is built in, below names of equal length
 */
record Trees(Path sources, Path work) {
  private static final String LEVEL = "io/github/gatehouse/injections/Level.java";
  private static final String PERCENT = "return 0;";

  static JavaHome javaHome() {
    return new JavaHome(Path.of(System.getProperty("java.home")));
  }

  /** The class path of the built-in suite, from a copy of its own classes. */
  List<Path> copy(String name) throws IOException, URISyntaxException {
    List<Path> path = new ArrayList<>();
    for (Class<?> type : List.of(BenchmarkSeries.class, TernaryKernels.class)) {
      Path original = source(type);
      Path copied = work.resolve(name).resolve(original.getFileName());
      copy(original, copied);
      path.add(copied);
    }
    path.addAll(shared());
    return path;
  }

  /** The class path of the injections at a level in per cent, compiled from its own sources. */
  List<Path> level(int percent) throws IOException, InterruptedException, URISyntaxException {
    Path own = sources(percent);
    Path made = work.resolve(String.format("p%02d", percent));
    return Harness.prepare(
            new HarnessRequest(own, own, List.of(), libraries(), made),
            new JdkCommand(javaHome(), work, Duration.ofMinutes(5)))
        .orElseThrow(() -> new IOException("no benchmark in " + own));
  }

  /** A copy of the sources that is slower by so many per cent. */
  Path sources(int percent) throws IOException {
    Path own = work.resolve(String.format("p%02d-sources", percent));
    copy(sources, own);
    Path level = own.resolve(LEVEL);
    String text = Files.readString(level);
    if (!text.contains(PERCENT)) {
      throw new IOException(level + " lacks '" + PERCENT + "'");
    }
    Files.writeString(level, text.replace(PERCENT, "return " + percent + ";"));
    return own;
  }

  /** What the injections need. */
  List<Path> libraries() throws URISyntaxException {
    List<Path> path = new ArrayList<>(List.of(source(TernaryKernels.class)));
    path.addAll(shared());
    return path;
  }

  private static List<Path> shared() throws URISyntaxException {
    List<Path> paths = new ArrayList<>();
    for (Class<?> type :
        List.of(
            Runner.class,
            OptionParser.class,
            FastMath.class,
            RFGeneratorSource.class,
            RunnerMain.class)) {
      paths.add(source(type));
    }
    return paths;
  }

  private static Path source(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Path place = to.resolve(from.relativize(one).toString());
        if (Files.isDirectory(one)) {
          Files.createDirectories(place);
        } else {
          Files.createDirectories(place.toAbsolutePath().getParent());
          Files.copy(one, place);
        }
      }
    }
  }
}
