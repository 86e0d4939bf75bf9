package io.github.gatehouse.bench.runner;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.generators.core.BenchmarkGenerator;
import org.openjdk.jmh.generators.core.FileSystemDestination;
import org.openjdk.jmh.generators.core.SourceError;
import org.openjdk.jmh.generators.reflection.RFGeneratorSource;

/**
 * Writes JMH's harness for compiled classes: what its annotation processor would have written.
 * Arguments: directory for resources, directory for sources, file with a class name on each line.
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
    System.exit(destination.hasErrors() ? 1 : 0);
  }
}
