package io.github.gatehouse.bench.discovery;

import io.github.gatehouse.bench.fork.JavaHome;
import io.github.gatehouse.bench.fork.JdkCommand;
import io.github.gatehouse.bench.runner.RunnerMain;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import joptsimple.OptionParser;
import org.apache.commons.math3.util.FastMath;
import org.openjdk.jmh.generators.reflection.RFGeneratorSource;
import org.openjdk.jmh.runner.Runner;

/** A project with benchmarks, compiled by the JDK that runs the tests. */
public final class MiniProject {
  private final Path base;

  public MiniProject(Path base) {
    this.base = base;
  }

  /** Writes a source file below {@code src/jmh/java}. */
  public MiniProject jmh(String name, String text) throws IOException {
    write(base.resolve("src/jmh/java").resolve(name), text);
    return this;
  }

  /** Compiles a class to {@code target/test-classes}, as Maven would have. */
  public MiniProject test(String name, String text)
      throws IOException, InterruptedException, URISyntaxException {
    Path source = base.resolve("src/test/java").resolve(name);
    write(source, text);
    List<Path> path = new ArrayList<>(libraries());
    path.add(testClasses());
    Files.createDirectories(testClasses());
    command().compile(List.of(source), path, testClasses());
    return this;
  }

  /** The class path to run benchmarks with; empty where there is none. */
  public Optional<List<Path>> prepare()
      throws IOException, InterruptedException, URISyntaxException {
    List<Path> path = new ArrayList<>(libraries());
    path.add(testClasses());
    return Harness.prepare(
        new HarnessRequest(
            base.resolve("src/jmh/java"),
            base.resolve("src/jmh/resources"),
            List.of(testClasses()),
            path,
            base.resolve("target/work")),
        command());
  }

  public JavaHome javaHome() {
    return new JavaHome(Path.of(System.getProperty("java.home")));
  }

  private JdkCommand command() {
    return new JdkCommand(javaHome(), base, Duration.ofSeconds(60));
  }

  Path testClasses() {
    return base.resolve("target/test-classes");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** JMH, its reflection generator and our own classes. */
  public static List<Path> libraries() throws URISyntaxException {
    List<Path> paths = new ArrayList<>();
    for (Class<?> type :
        Stream.of(
                Runner.class,
                RFGeneratorSource.class,
                OptionParser.class,
                FastMath.class,
                RunnerMain.class)
            .toList()) {
      paths.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    }
    return paths;
  }
}
