package io.github.gatehouse.gate.format;

import io.github.gatehouse.gate.fork.JavaFork;
import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * google-java-format in a JVM of its own: it needs doors of the compiler opened that Maven's JVM
 * keeps shut.
 *
 * @param classPath the formatter's jars
 * @param version of the formatter
 * @param root findings are placed relative to this directory
 */
public record GoogleJavaFormatFork(Collection<Path> classPath, String version, Path root) {
  private static final String TOOL = "google-java-format";
  private static final String MAIN = "com.google.googlejavaformat.java.Main";
  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Examines files, and rewrites them first where that is asked for. */
  public GateResult examine(List<Path> files, boolean rewrite)
      throws IOException, InterruptedException {
    if (files.isEmpty()) {
      return GateResult.skipped(TOOL, SkipReason.NO_SURFACE, "no Java sources");
    }
    if (rewrite) {
      run("--replace", files);
    }
    JavaFork.Answer answer = run("--dry-run", files);
    if (answer.exit() != 0) {
      String said = answer.errors().strip().lines().findFirst().orElse("nothing");
      return GateResult.unmeasured(
          TOOL,
          GateFinding.FORMAT_UNMEASURED.of(
              TOOL + " ended with exit code " + answer.exit() + ": " + shown(said),
              "",
              "mend the file, then mvn verify"));
    }
    List<String> violations = answer.out().lines().map(this::shown).toList();
    return new FormatReport(
            new Tool(TOOL, version),
            files.size(),
            violations,
            0,
            Goals.mvn("gate:format") + " -Dgate.fix")
        .result();
  }

  private JavaFork.Answer run(String mode, List<Path> files)
      throws IOException, InterruptedException {
    List<String> doors =
        Stream.of("api", "code", "file", "parser", "tree", "util")
            .map(door -> "--add-exports=jdk.compiler/com.sun.tools.javac." + door + "=ALL-UNNAMED")
            .toList();
    List<String> arguments = new ArrayList<>(List.of(mode));
    files.forEach(file -> arguments.add(file.toString()));
    return new JavaFork(classPath, doors, MAIN, LIMIT).run(arguments);
  }

  private String shown(String said) {
    return said.replace(root + java.io.File.separator, "").replace('\\', '/');
  }
}
