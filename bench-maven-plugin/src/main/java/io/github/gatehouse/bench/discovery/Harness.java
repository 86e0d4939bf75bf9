package io.github.gatehouse.bench.discovery;

import io.github.gatehouse.bench.fork.JdkCommand;
import io.github.gatehouse.bench.runner.HarnessMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes benchmarks runnable that no annotation processor has seen: compiles {@code src/jmh/java},
 * finds annotated classes, and lets JMH write and us compile what JMH needs around them.
 */
public final class Harness {
  private final HarnessRequest request;
  private final JdkCommand tools;

  private Harness(HarnessRequest request, JdkCommand tools) {
    this.request = request;
    this.tools = tools;
  }

  /**
   * The class path with everything that was made; empty where the project has no benchmark.
   *
   * @throws IOException if benchmarks do not compile or break JMH's rules; the message holds what
   *     the tool said
   */
  public static Optional<List<Path>> prepare(HarnessRequest request, JdkCommand tools)
      throws IOException, InterruptedException {
    delete(request.work());
    Files.createDirectories(request.work());
    return new Harness(request, tools).prepare();
  }

  /** Where the classes of {@code src/jmh/java} are put. */
  public static Path compiled(Path work) {
    return work.resolve("classes");
  }

  /** Where JMH's harness is put, and nothing else; does not exist where there was one already. */
  public static Path generated(Path work) {
    return work.resolve("harness");
  }

  private Optional<List<Path>> prepare() throws IOException, InterruptedException {
    List<Path> classPath = new ArrayList<>(request.classPath());
    List<Path> candidates = new ArrayList<>(request.classes());
    List<Path> sources = javaFiles(request.sources());
    if (!sources.isEmpty()) {
      Path classes = compiled(request.work());
      tools.compile(sources, classPath, classes);
      classPath.add(0, classes);
      classPath.add(1, request.resources());
      candidates.add(classes);
    }
    boolean processed = false;
    List<String> unprocessed = new ArrayList<>();
    for (Path directory : candidates) {
      if (Files.isRegularFile(directory.resolve("META-INF/BenchmarkList"))) {
        processed = true;
      } else {
        unprocessed.addAll(BenchmarkClasses.in(directory));
      }
    }
    if (!unprocessed.isEmpty()) {
      classPath.add(0, generate(unprocessed, classPath));
    }
    return processed || !unprocessed.isEmpty() ? Optional.of(classPath) : Optional.empty();
  }

  private Path generate(List<String> benchmarks, List<Path> classPath)
      throws IOException, InterruptedException {
    Path output = Files.createDirectories(generated(request.work()));
    Path sources = Files.createDirectories(request.work().resolve("harness-sources"));
    Path names = Files.write(request.work().resolve("benchmarks.txt"), benchmarks);
    tools.run(
        HarnessMain.class,
        classPath,
        JdkCommand.SHORT_LIFE,
        List.of(output.toString(), sources.toString(), names.toString()));
    return output;
  }

  private static List<Path> javaFiles(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
