package io.github.gatehouse.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module as the rules see it: its own sources and its own main classes, generated ones left out.
 *
 * @param root of the repository, which holds {@code docs/findings}
 * @param directory of the module
 */
record CheckedModule(
    Path root,
    Path directory,
    List<SourceFile> main,
    List<SourceFile> test,
    JavaClasses classes,
    ClassLoader classPath) {

  static CheckedModule at(Path root, Path directory, ClassLoader classPath) {
    Path target = directory.resolve("target/classes");
    ClassFileImporter importer = new ClassFileImporter(List.of(new Handwritten()));
    return new CheckedModule(
        root,
        directory,
        SourceFile.below(directory, "src/main/java"),
        SourceFile.below(directory, "src/test/java"),
        importer.importPaths(Files.isDirectory(target) ? List.of(target) : List.of()),
        classPath);
  }

  /** The directory's last name, which is the module's artifact id. */
  String name() {
    return directory.getFileName().toString();
  }

  /** Main and test sources. */
  List<SourceFile> sources() {
    return Stream.concat(main.stream(), test.stream()).toList();
  }

  /** All regular files below a directory of the module, in order; none if it does not exist. */
  List<Path> files(String below) {
    return files(directory.resolve(below));
  }

  static List<Path> files(Path below) {
    if (!Files.isDirectory(below)) {
      return List.of();
    }
    try (Stream<Path> tree = Files.walk(below)) {
      return tree.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + below, e);
    }
  }

  /** The simple name of the file that a class stands in. */
  static String fileOf(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer.getSimpleName();
  }

  private static final class Handwritten implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/jmh_generated/") && !location.contains("/HelpMojo.class");
    }
  }
}
