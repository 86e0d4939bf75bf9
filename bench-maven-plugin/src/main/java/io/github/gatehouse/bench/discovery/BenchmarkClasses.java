package io.github.gatehouse.bench.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the classes of a directory that hold benchmarks, or inherit them from one that does. */
public final class BenchmarkClasses {
  private static final String ANNOTATION = "Lorg/openjdk/jmh/annotations/Benchmark;";

  private BenchmarkClasses() {}

  /**
   * Names of the classes, sorted.
   *
   * @throws IOException if a class file cannot be read; the message names it
   */
  public static List<String> in(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    List<ClassFile> classes = classFiles(directory);
    Set<String> found = new TreeSet<>();
    int before;
    do {
      before = found.size();
      for (ClassFile file : classes) {
        if (file.texts().contains(ANNOTATION) || found.contains(file.superName())) {
          found.add(file.name());
        }
      }
    } while (found.size() > before);
    return List.copyOf(found);
  }

  private static List<ClassFile> classFiles(Path directory) throws IOException {
    List<ClassFile> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(BenchmarkClasses::isClass).sorted().toList()) {
        try {
          classes.add(ClassFile.parse(Files.readAllBytes(file)));
        } catch (IOException e) {
          throw new IOException(file + ": " + e.getMessage(), e);
        }
      }
    }
    return classes;
  }

  private static boolean isClass(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".class") && !name.equals("module-info.class");
  }
}
