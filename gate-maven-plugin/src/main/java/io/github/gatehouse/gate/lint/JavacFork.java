package io.github.gatehouse.gate.lint;

import io.github.gatehouse.gate.fork.JavaFork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The compiler in a JVM of its own: its classes are thrown away, its diagnostics kept. */
public final class JavacFork implements Linter {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final Path ownJar;

  /**
   * Prepares the compiler.
   *
   * @param ownJar where this plugin's classes are
   */
  public JavacFork(Path ownJar) {
    this.ownJar = ownJar;
  }

  @Override
  public List<LintLine> lint(LintRequest request) throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory("gatehouse-lint");
    try {
      JavaFork fork = new JavaFork(List.of(ownJar), request.jvm(), LintMain.class.getName(), LIMIT);
      JavaFork.Answer answer = fork.run(request.arguments(classes));
      List<String> lines = answer.out().lines().toList();
      if (answer.exit() != 0 || lines.isEmpty() || !lines.get(lines.size() - 1).matches("END.*")) {
        String said = answer.errors().strip().lines().findFirst().orElse("nothing");
        throw new IOException("javac ended with " + answer.exit() + " and said: " + said);
      }
      return lines.subList(0, lines.size() - 1).stream().map(LintLine::parse).toList();
    } finally {
      delete(classes);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> tree = Files.walk(directory)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
