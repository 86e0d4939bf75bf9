package io.github.gatehouse.gate.fork;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program for a JVM of its own, the same Java that Maven runs in.
 *
 * @param classPath jars and directories
 * @param options of the JVM
 * @param main class
 * @param limit after which it is ended
 */
public record JavaFork(
    Collection<Path> classPath, List<String> options, String main, Duration limit) {
  /** A program that says more is ended, in bytes. */
  public static final long MOST_SAID = 64L << 20;

  private static final Duration LOOK = Duration.ofMillis(250);

  public JavaFork {
    classPath = List.copyOf(classPath);
    options = List.copyOf(options);
  }

  /**
   * What the program said.
   *
   * @param exit its code
   * @param out standard output
   * @param errors error output
   */
  public record Answer(int exit, String out, String errors) {}

  /** The program was ended, because its time was over. */
  public static final class OutOfTime extends IOException {
    private static final long serialVersionUID = 1;

    OutOfTime(String message) {
      super(message);
    }
  }

  /**
   * Runs the program to its end, in the directory that Maven runs in.
   *
   * @param arguments of the program, as many as there are
   * @throws IOException if it cannot be started, does not end in time, or says more than {@link
   *     #MOST_SAID}
   */
  public Answer run(List<String> arguments) throws IOException, InterruptedException {
    return run(arguments, Path.of("").toAbsolutePath());
  }

  /** The same in another directory. */
  public Answer run(List<String> arguments, Path directory)
      throws IOException, InterruptedException {
    return run(arguments, directory, Map.of());
  }

  /**
   * Runs the program to its end; whatever it started ends with it.
   *
   * @param arguments of the program, as many as there are
   * @param directory to run in
   * @param environment variables added to those of Maven
   * @throws OutOfTime if it does not end in time
   * @throws IOException if it cannot be started, or says more than {@link #MOST_SAID}
   */
  public Answer run(List<String> arguments, Path directory, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("gatehouse-fork");
    Path file = scratch.resolve("arguments");
    Path out = scratch.resolve("out");
    Path errors = scratch.resolve("errors");
    try {
      ProcessBuilder builder =
          command(file, arguments)
              .directory(directory.toFile())
              .redirectOutput(out.toFile())
              .redirectError(errors.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      int exit = exit(process, List.of(out, errors));
      return new Answer(exit, Files.readString(out), Files.readString(errors));
    } finally {
      for (Path one : List.of(file, out, errors, scratch)) {
        Files.deleteIfExists(one);
      }
    }
  }

  /**
   * The command that starts the program. All of it stands in a file: a command line is too short
   * for a large module's sources.
   *
   * @throws IOException if the file cannot be written
   */
  ProcessBuilder command(Path file, List<String> arguments) throws IOException {
    List<String> quoted =
        Stream.concat(before(), arguments.stream()).map(JavaFork::quoted).toList();
    Files.write(file, quoted, StandardCharsets.UTF_8);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, "@" + file);
  }

  private int exit(Process process, List<Path> said) throws IOException, InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    ProcessTree tree = new ProcessTree(List.of(process.toHandle()));
    try {
      while (!process.waitFor(Math.min(LOOK.toNanos(), end - System.nanoTime()), NANOSECONDS)) {
        tree.look();
        if (System.nanoTime() - end >= 0) {
          throw late();
        }
        bounded(said);
      }
      bounded(said);
      return process.exitValue();
    } finally {
      tree.end(Duration.ZERO);
    }
  }

  /** What is to be said of a program that is not done within its limit. */
  OutOfTime late() {
    return new OutOfTime(main + " did not end within " + limit.toSeconds() + " s");
  }

  /**
   * Looks how much was said.
   *
   * @throws IOException if that is more than {@link #MOST_SAID}
   */
  void bounded(List<Path> said) throws IOException {
    for (Path one : said) {
      if (Files.size(one) > MOST_SAID) {
        throw new IOException(main + " said more than " + MOST_SAID + " bytes");
      }
    }
  }

  private Stream<String> before() {
    List<String> command = new ArrayList<>();
    // A short run: the optimising compiler and a large heap would cost more than they give.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
    command.addAll(options);
    command.add("-cp");
    command.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    command.add(main);
    return command.stream();
  }

  private static String quoted(String argument) {
    return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
