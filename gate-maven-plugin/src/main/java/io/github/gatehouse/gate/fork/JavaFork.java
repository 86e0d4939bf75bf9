package io.github.gatehouse.gate.fork;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

  /**
   * Runs the program to its end.
   *
   * @param arguments of the program, as many as there are
   * @throws IOException if it cannot be started or does not end in time
   */
  public Answer run(List<String> arguments) throws IOException, InterruptedException {
    Path scratch = Files.createTempDirectory("gatehouse-fork");
    List<String> quoted =
        Stream.concat(command(), arguments.stream()).map(JavaFork::quoted).toList();
    // All of it stands in a file: a command line is too short for a large module's sources.
    Path file = Files.write(scratch.resolve("arguments"), quoted, StandardCharsets.UTF_8);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Path out = scratch.resolve("out");
    Path errors = scratch.resolve("errors");
    try {
      Process process =
          new ProcessBuilder(java, "@" + file)
              .redirectOutput(out.toFile())
              .redirectError(errors.toFile())
              .start();
      process.getOutputStream().close();
      return new Answer(exit(process), Files.readString(out), Files.readString(errors));
    } finally {
      for (Path one : List.of(file, out, errors, scratch)) {
        Files.deleteIfExists(one);
      }
    }
  }

  private int exit(Process process) throws IOException, InterruptedException {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException(main + " did not end within " + limit.toSeconds() + " s");
      }
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  private Stream<String> command() {
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
