package io.github.gatehouse.bench.fork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Compiles, and runs main classes to their end, each in a process of its own. */
public final class JdkCommand {
  /** Options of a JVM that lives for seconds: the optimising compiler costs more than it gives. */
  public static final List<String> SHORT_LIFE =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");

  private static final int MAX_LINES = 200;

  private final JavaHome home;
  private final Path work;
  private final Duration limit;

  /**
   * @param work directory for argument files, and the processes' working directory
   * @param limit after which a process is killed
   */
  public JdkCommand(JavaHome home, Path work, Duration limit) {
    this.home = home;
    this.work = work;
    this.limit = limit;
  }

  /**
   * Compiles sources without annotation processing.
   *
   * @throws IOException if they do not compile; the message holds what the compiler said
   */
  public void compile(List<Path> sources, List<Path> classPath, Path output)
      throws IOException, InterruptedException {
    Files.createDirectories(output);
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-proc:none", "-nowarn", "-g", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-cp", JavaHome.join(classPath), "-d", output.toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    List<String> command = new ArrayList<>();
    command.addAll(
        home.withFile("javac", work.resolve("javac.args"), arguments, StandardCharsets.UTF_8));
    // Not in the file: the launcher reads them.
    SHORT_LIFE.forEach(option -> command.add(1, "-J" + option));
    // Before JDK 18 the compiler reads the file in its default charset.
    command.add(1, "-J-Dfile.encoding=UTF-8");
    finish(command);
  }

  /**
   * Runs a main class.
   *
   * @throws IOException if it does not end in time, or ends with another code than 0; the message
   *     holds what it printed
   */
  public void run(Class<?> main, List<Path> classPath, List<String> arguments)
      throws IOException, InterruptedException {
    run(main, classPath, List.of(), arguments);
  }

  /**
   * The same with options of the JVM.
   *
   * @throws IOException as {@link #run(Class, List, List)}
   */
  public void run(Class<?> main, List<Path> classPath, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    Path file = work.resolve(main.getSimpleName() + ".args");
    finish(home.java(file, classPath, options, main.getName(), arguments));
  }

  /**
   * Runs a main class and hands on what it prints, line by line.
   *
   * @param directory to run in
   * @param lines gets every line as it comes
   * @return false where it was killed, because no line came within the limit
   * @throws IOException if it cannot be started
   */
  public boolean listen(
      Class<?> main,
      List<Path> classPath,
      List<String> options,
      List<String> arguments,
      Path directory,
      Consumer<String> lines)
      throws IOException, InterruptedException {
    Path file = work.resolve(main.getSimpleName() + ".args");
    List<String> command = home.java(file, classPath, options, main.getName(), arguments);
    Path errors = work.resolve(main.getSimpleName() + ".err");
    try (LiveProcess process = LiveProcess.start(command, directory, errors)) {
      process.allow(limit);
      String line = process.next();
      while (line != null && !line.equals(LiveProcess.END)) {
        lines.accept(line);
        process.allow(limit);
        line = process.next();
      }
      return line != null;
    }
  }

  private void finish(List<String> command) throws IOException, InterruptedException {
    List<String> output = new ArrayList<>();
    try (LiveProcess process = LiveProcess.start(command, work, null)) {
      process.allow(limit);
      String line = process.next();
      while (line != null && !line.equals(LiveProcess.END)) {
        output.add(line);
        line = process.next();
      }
      int code = line == null ? -1 : process.exitCode(limit);
      if (code != 0) {
        String said = output.stream().limit(MAX_LINES).collect(Collectors.joining("\n"));
        String how = line == null ? "took longer than " + limit.toSeconds() + " s" : "failed";
        throw new IOException(Path.of(command.get(0)).getFileName() + " " + how + ":\n" + said);
      }
    }
  }
}
