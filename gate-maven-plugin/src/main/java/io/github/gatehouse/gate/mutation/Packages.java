package io.github.gatehouse.gate.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compiled classes below a directory, named as PIT wants them. */
final class Packages {
  private Packages() {}

  /** Each package with classes as {@code a.b.*}; classes without a package by their names. */
  static List<String> in(Path directory) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> tree = Files.walk(directory)) {
        tree.map(directory::relativize)
            .map(file -> file.toString().replace('\\', '/'))
            .filter(file -> file.endsWith(".class") && !file.contains("-"))
            .forEach(file -> names.add(name(file)));
      }
    }
    return names.stream().filter(name -> !covered(name, names)).toList();
  }

  private static String name(String file) {
    int slash = file.lastIndexOf('/');
    String name = slash < 0 ? file.replaceFirst("\\.class$", "") : file.substring(0, slash) + ".*";
    return name.replace('/', '.');
  }

  /** True where a package around it is there already: the star reaches into those below. */
  private static boolean covered(String name, SortedSet<String> names) {
    for (int dot = name.lastIndexOf('.', name.length() - 3);
        dot > 0;
        dot = name.lastIndexOf('.', dot - 1)) {
      if (names.contains(name.substring(0, dot) + ".*")) {
        return true;
      }
    }
    return false;
  }
}
