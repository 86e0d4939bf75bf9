package io.github.gatehouse.gate.lint;

import io.github.gatehouse.gate.fork.JavaFork;
import io.github.gatehouse.gate.fork.KeptJvms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The compiler in another JVM: its classes are thrown away, its diagnostics kept. */
public final class JavacFork implements Linter {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private final KeptJvms jvms;

  /**
   * Prepares the compiler.
   *
   * @param jvms have this plugin's classes; one of them runs the compiler
   */
  public JavacFork(KeptJvms jvms) {
    this.jvms = jvms;
  }

  @Override
  public List<LintLine> lint(LintRequest request) throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory("gatehouse-lint");
    try {
      JavaFork javac = new JavaFork(List.of(), request.jvm(), LintTool.class.getName(), LIMIT);
      JavaFork.Answer answer = jvms.run(javac, request.arguments(classes));
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
