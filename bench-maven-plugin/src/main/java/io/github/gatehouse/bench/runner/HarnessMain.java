package io.github.gatehouse.bench.runner;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.openjdk.jmh.generators.core.BenchmarkGenerator;
import org.openjdk.jmh.generators.core.FileSystemDestination;
import org.openjdk.jmh.generators.core.SourceError;
import org.openjdk.jmh.generators.reflection.RFGeneratorSource;

/**
 * Makes JMH's harness for compiled classes: writes what its annotation processor would have
 * written, and compiles that. Arguments: directory for resources and classes, directory for
 * sources, file with a class name on each line.
 */
public final class HarnessMain {
  private HarnessMain() {}

  /** Entry of the generator's JVM: exits with 1 where a benchmark breaks JMH's rules. */
  public static void main(String[] arguments) throws IOException {
    File resources = Path.of(arguments[0]).toFile();
    File sources = Path.of(arguments[1]).toFile();
    List<String> names = Files.readAllLines(Path.of(arguments[2]));
    RFGeneratorSource source = new RFGeneratorSource();
    FileSystemDestination destination = new FileSystemDestination(resources, sources);
    for (String name : names) {
      try {
        source.processClasses(Class.forName(name, false, HarnessMain.class.getClassLoader()));
      } catch (ClassNotFoundException | LinkageError e) {
        System.out.println(name + " cannot be loaded: " + e);
        System.exit(1);
      }
    }
    BenchmarkGenerator generator = new BenchmarkGenerator();
    generator.generate(source, destination);
    generator.complete(source, destination);
    for (SourceError error : destination.getErrors()) {
      System.out.println(error);
    }
    boolean made = !destination.hasErrors() && compiled(sources.toPath(), resources.toPath());
    System.exit(made ? 0 : 1);
  }

  /** In this JVM: to start another one takes as long as the compiler itself. */
  private static boolean compiled(Path sources, Path classes) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-proc:none", "-nowarn", "-g", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path")));
    arguments.addAll(List.of("-d", classes.toString()));
    int options = arguments.size();
    try (Stream<Path> files = Files.walk(sources)) {
      files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
    }
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    return arguments.size() == options
        || javac.run(null, System.out, System.out, arguments.toArray(String[]::new)) == 0;
  }
}
