package io.github.gatehouse.gate.mojo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** The Java files below source roots, in the order of their paths. */
final class JavaSources {
  private JavaSources() {}

  /** Main and test code of a module, without what its build generates. */
  static List<Path> own(MavenProject project) throws IOException {
    List<String> roots = new ArrayList<>(project.getCompileSourceRoots());
    roots.addAll(project.getTestCompileSourceRoots());
    Path output = Path.of(project.getBuild().getDirectory());
    roots.removeIf(root -> Path.of(root).startsWith(output));
    return in(roots);
  }

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
