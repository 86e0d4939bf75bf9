package io.github.gatehouse.gate.format;

import io.github.gatehouse.gate.fork.JavaFork;
import io.github.gatehouse.gate.fork.KeptJvms;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The command line of a formatter, in another JVM: it needs doors of the compiler opened that
 * Maven's keeps shut.
 *
 * @param style what it is told
 * @param version of the formatter
 * @param classPath its jars
 * @param jvms run a formatter that can run again
 */
public record FormatterFork(
    FormatStyle style, String version, Collection<Path> classPath, KeptJvms jvms) {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private static final Pattern ERROR = Pattern.compile("(.+?):(\\d+):(\\d+): error: (.*)");

  public FormatterFork {
    classPath = List.copyOf(classPath);
  }

  /**
   * What it said of some files.
   *
   * @param changes files that it would change
   * @param errors files that it cannot read, each with its first error
   * @param broken how it failed otherwise; empty where it did not
   */
  record Answer(List<Path> changes, List<ParseError> errors, String broken) {}

  /**
   * A place where a file is no Java.
   *
   * @param line from 1
   */
  record ParseError(Path file, int line, String message) {}

  /** The formatter's name and version. */
  Tool tool() {
    return new Tool(style.tool(), version);
  }

  /** Asks which files it would change; none is changed. */
  Answer check(List<Path> files) throws IOException, InterruptedException {
    if (files.isEmpty()) {
      return new Answer(List.of(), List.of(), "");
    }
    JavaFork.Answer answer = run("--dry-run", files);
    Map<Path, ParseError> errors = new LinkedHashMap<>();
    for (String line : answer.errors().lines().toList()) {
      Matcher error = ERROR.matcher(line);
      if (error.matches()) {
        Path file = Path.of(error.group(1));
        int at = Integer.parseInt(error.group(2));
        // The first one of a file brings most of the others about.
        errors.putIfAbsent(file, new ParseError(file, at, error.group(4)));
      }
    }
    List<Path> changes = answer.out().lines().map(Path::of).toList();
    boolean broken = answer.exit() != 0 && errors.isEmpty() || answer.errors().contains("\tat ");
    return new Answer(changes, List.copyOf(errors.values()), broken ? broken(answer) : "");
  }

  private static String broken(JavaFork.Answer answer) {
    String said = answer.errors().strip().lines().findFirst().orElse("nothing");
    return "ended with exit code " + answer.exit() + ": " + said;
  }

  /**
   * Has it rewrite files, in UTF-8.
   *
   * @throws IOException if it fails: nobody knows then what it has left behind
   */
  void rewrite(List<Path> files) throws IOException, InterruptedException {
    JavaFork.Answer answer = run("--replace", files);
    if (answer.exit() != 0) {
      throw new IOException(style.tool() + " could not rewrite files; it " + broken(answer));
    }
  }

  private JavaFork.Answer run(String mode, List<Path> files)
      throws IOException, InterruptedException {
    List<String> doors =
        Stream.of("api", "code", "file", "main", "parser", "tree", "util")
            .map(door -> "--add-exports=jdk.compiler/com.sun.tools.javac." + door + "=ALL-UNNAMED")
            .toList();
    List<String> arguments = new ArrayList<>(style.flags());
    arguments.add(mode);
    files.forEach(file -> arguments.add(file.toString()));
    JavaFork fork = new JavaFork(classPath, doors, style.main(), LIMIT);
    return style.runsAgain() ? jvms.run(fork, arguments) : fork.run(arguments);
  }
}
