package io.github.gatehouse.gate.mutation;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a run examines.
 *
 * @param sources files below their source roots, such as {@code a/b/Parser.java}
 * @param classes names for PIT, with {@code *} for any characters
 * @param words what it is, such as {@code all classes}
 */
public record Surface(SortedSet<String> sources, List<String> classes, String words) {
  public Surface {
    sources = new TreeSet<>(sources);
    classes = List.copyOf(classes);
  }

  /** The classes of some source files. */
  public static Surface of(SortedSet<String> sources, String words) {
    return new Surface(sources, sources.stream().flatMap(Surface::classes).toList(), words);
  }

  private static Stream<String> classes(String source) {
    return name(source).stream()
        .flatMap(name -> source.endsWith(".kt") ? Stream.of(name, name + "Kt") : Stream.of(name))
        .flatMap(name -> Stream.of(name, name + "$*"));
  }

  /** The class that a source file is named after; empty where it is no source of a class. */
  static Optional<String> name(String source) {
    boolean code = source.matches("(.*/)?[^/-]+\\.(java|kt)");
    return code
        ? Optional.of(source.substring(0, source.lastIndexOf('.')).replace('/', '.'))
        : Optional.empty();
  }
}
