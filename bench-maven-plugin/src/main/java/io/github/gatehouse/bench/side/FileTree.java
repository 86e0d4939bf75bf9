package io.github.gatehouse.bench.side;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a directory by name. */
public final class FileTree {
  private FileTree() {}

  /**
   * All files below a directory, links followed.
   *
   * @return by their names from the directory with {@code /}, sorted; none where it does not exist
   * @throws IOException if it cannot be read
   */
  public static SortedMap<String, Path> of(Path directory) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return files;
    }
    try (Stream<Path> all = Files.walk(directory, FileVisitOption.FOLLOW_LINKS)) {
      all.filter(Files::isRegularFile)
          .forEach(
              file -> files.put(directory.relativize(file).toString().replace('\\', '/'), file));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }

  /** Copies a directory's files to another, created where absent. */
  public static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (var file : of(from).entrySet()) {
      Path target = to.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.copy(file.getValue(), target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Deletes a directory with all that is in it; links are not followed. */
  public static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
