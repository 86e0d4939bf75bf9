package io.github.gatehouse.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The fuzz targets of the module whose tests are running: classes named {@code *Fuzz}. */
final class Targets {
  /** The module's directory. */
  static final Path MODULE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();

  private Targets() {}

  /** All targets, by their simple names. */
  static List<Class<?>> all() {
    Path classes = MODULE.resolve("target/test-classes");
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString().replaceAll("[/\\\\]", "."))
          .filter(
              name ->
                  name.matches("io\\.github\\.gatehouse\\.[a-z.]*\\.fuzz\\.[A-Za-z]+Fuzz\\.class"))
          .sorted()
          .<Class<?>>map(name -> load(name.replaceFirst("\\.class$", "")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** The method that takes one input. */
  static MethodHandle entry(Class<?> target) throws ReflectiveOperationException {
    return MethodHandles.publicLookup()
        .findStatic(target, "fuzzerTestOneInput", MethodType.methodType(void.class, byte[].class));
  }

  /** Seeds and recorded findings of a target. */
  static Path inputs(Class<?> target) {
    return MODULE.resolve("src/test/fuzz").resolve(target.getSimpleName());
  }
}
