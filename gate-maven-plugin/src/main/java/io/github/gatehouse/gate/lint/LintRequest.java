package io.github.gatehouse.gate.lint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sources to be compiled for their warnings: main and test code apart, as Maven compiles them.
 *
 * @param sources Java files
 * @param classPath jars and directories
 * @param options of javac: release or source and target, preview features, modules
 * @param encoding of the sources
 * @param errorProne runs with the compiler; empty where it does not
 */
public record LintRequest(
    List<Path> sources,
    List<Path> classPath,
    List<String> options,
    String encoding,
    Optional<ErrorProne> errorProne) {
  public LintRequest {
    sources = List.copyOf(sources);
    classPath = List.copyOf(classPath);
    options = List.copyOf(options);
  }

  /** Options of the JVM that it runs in. */
  List<String> jvm() {
    return errorProne.isPresent() ? ErrorProne.jvm() : List.of();
  }

  /** The arguments that {@link LintTool} reads. */
  List<String> arguments(Path classes) {
    // What jars say of other jars is no fault of these sources: no warnings about the path itself.
    List<String> lines = new ArrayList<>(List.of(encoding, "-Xlint:all,-path", "-proc:none"));
    lines.addAll(List.of("-Xmaxwarns", "100000", "-Xmaxerrs", "20", "-implicit:none"));
    lines.addAll(List.of("-d", classes.toString()));
    errorProne.ifPresent(one -> lines.addAll(one.options()));
    lines.addAll(options);
    List<String> names = classPath.stream().map(Path::toString).toList();
    lines.addAll(List.of("-classpath", String.join(java.io.File.pathSeparator, names)));
    lines.add("--");
    sources.forEach(source -> lines.add(source.toString()));
    return lines;
  }
}
