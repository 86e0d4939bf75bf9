package io.github.gatehouse.bench.doctor;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What Linux tells of itself in files; on other systems there are none, and nothing is known.
 *
 * @param root of the file system
 */
public record HostFiles(Path root) {
  private static final int MOST_LINES = 2000;

  /** The text of a file, without blanks around it; empty where it cannot be read. */
  Optional<String> text(String path) {
    List<String> lines = lines(path);
    return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines).strip());
  }

  /** A number that stands after a word at the beginning of a line. */
  Optional<Long> number(String path, String word) {
    return lines(path).stream()
        .map(line -> line.trim().split("[\\s:]+"))
        .filter(parts -> parts.length > 1 && parts[0].equals(word) && parts[1].matches("\\d{1,18}"))
        .map(parts -> Long.parseLong(parts[1]))
        .findFirst();
  }

  /** The directories in one, by path. */
  List<String> in(String path) {
    List<String> found = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(path))) {
      entries.forEach(entry -> found.add(path + "/" + entry.getFileName()));
    } catch (IOException e) {
      return List.of();
    }
    return found.stream().sorted().toList();
  }

  boolean exists(String path) {
    return Files.exists(root.resolve(path));
  }

  List<String> lines(String path) {
    try (var lines = Files.lines(root.resolve(path))) {
      return lines.limit(MOST_LINES).toList();
    } catch (IOException | RuntimeException e) {
      // Not there, not for us, or no text: not known.
      return List.of();
    }
  }
}
