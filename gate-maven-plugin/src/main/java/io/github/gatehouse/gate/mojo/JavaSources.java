package io.github.gatehouse.gate.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Java files below source roots, in the order of their paths. */
final class JavaSources {
  private JavaSources() {}

  static List<Path> in(List<String> roots) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String root : roots) {
      if (Files.isDirectory(Path.of(root))) {
        try (Stream<Path> tree = Files.walk(Path.of(root))) {
          tree.filter(file -> file.toString().endsWith(".java") && Files.isRegularFile(file))
              .sorted()
              .forEach(files::add);
        }
      }
    }
    return files;
  }
}
