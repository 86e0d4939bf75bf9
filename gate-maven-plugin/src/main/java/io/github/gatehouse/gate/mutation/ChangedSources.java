package io.github.gatehouse.gate.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The main sources of one module that a change concerns. A changed test concerns the class that it
 * is named after: what it no longer notices, or notices now, is the change.
 */
public final class ChangedSources {
  private final List<Path> main;
  private final List<Path> test;

  /**
   * A module's sources.
   *
   * @param main source roots, those that do not exist left out
   * @param test source roots of tests
   * @throws IOException if a root has no real path
   */
  public ChangedSources(Collection<String> main, Collection<String> test) throws IOException {
    this.main = real(main);
    this.test = real(test);
  }

  private static List<Path> real(Collection<String> roots) throws IOException {
    List<Path> real = new ArrayList<>();
    for (String root : roots) {
      if (Files.isDirectory(Path.of(root))) {
        real.add(Path.of(root).toRealPath());
      }
    }
    return real;
  }

  /** Every source file that a class is named after, below its root. */
  public SortedSet<String> all() throws IOException {
    SortedSet<String> all = new TreeSet<>();
    for (Path root : main) {
      try (Stream<Path> tree = Files.walk(root)) {
        tree.filter(Files::isRegularFile).map(file -> name(root, file)).forEach(all::add);
      }
    }
    all.removeIf(source -> Surface.name(source).isEmpty());
    return all;
  }

  /**
   * Those of {@link #all()} that a change concerns.
   *
   * @param changed files, as real paths
   */
  public SortedSet<String> among(Collection<Path> changed) {
    SortedSet<String> sources = new TreeSet<>();
    for (Path file : changed) {
      main.stream().filter(file::startsWith).forEach(root -> sources.add(name(root, file)));
      test.stream()
          .filter(file::startsWith)
          .forEach(root -> sources.addAll(tested(name(root, file))));
    }
    sources.removeIf(source -> Surface.name(source).isEmpty() || place(source).isEmpty());
    return sources;
  }

  /**
   * Those of {@link #all()} that are named.
   *
   * @param names of files below their roots, such as {@code a/b/Parser.java}
   */
  public SortedSet<String> named(Collection<String> names) {
    SortedSet<String> sources = new TreeSet<>(names);
    sources.removeIf(source -> Surface.name(source).isEmpty() || place(source).isEmpty());
    return sources;
  }

  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private SortedSet<String> tested(String source) {
    int slash = source.lastIndexOf('/') + 1;
    String test = source.substring(slash).replaceFirst("\\.(java|kt)$", "");
    String behind = test.replaceFirst("(Tests?|TestCase)$", "");
    String before = test.replaceFirst("^Test", "");
    SortedSet<String> tested = new TreeSet<>();
    for (String name : List.of(behind, before)) {
      tested.add(source.substring(0, slash) + name + ".java");
      tested.add(source.substring(0, slash) + name + ".kt");
    }
    return tested;
  }

  /** Where a source file lies; empty where no root has it. */
  public Optional<Path> place(String source) {
    return places(source).stream().filter(Files::isRegularFile).findFirst();
  }

  /** Where a source file would lie in each root. */
  public List<Path> places(String source) {
    return main.stream()
        .map(root -> root.resolve(source).normalize())
        .filter(file -> main.stream().anyMatch(file::startsWith))
        .toList();
  }
}
