package io.github.gatehouse.bench.side;

import io.github.gatehouse.receipts.digest.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * SHA-256 over everything on a class path: the order of its entries, the names in them, and their
 * bytes. Where they lie does not count, nor does the harness, which follows from the rest.
 */
public final class ContentDigest {
  private ContentDigest() {}

  /**
   * The digest, 64 hex digits.
   *
   * @throws IOException if something cannot be read
   */
  public static String of(Material material) throws IOException {
    return of(material, name -> !HarnessFiles.contains(name));
  }

  /**
   * The digest of everything, the harness too.
   *
   * @throws IOException if something cannot be read
   */
  static String withHarness(Material material) throws IOException {
    return of(new Material(material.classPath(), Set.of(), material.own()), name -> true);
  }

  private static String of(Material material, Predicate<String> counted) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Path entry : material.classPath()) {
      if (material.harness().contains(entry)) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        lines.append("directory\n").append(tree(entry, counted));
      } else if (Files.isRegularFile(entry)) {
        lines.append("file ").append(entry.getFileName()).append(' ');
        lines.append(Sha256.of(entry)).append('\n');
      }
    }
    return Sha256.of(lines.toString());
  }

  private static String tree(Path directory, Predicate<String> counted) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, Path> file : FileTree.of(directory).entrySet()) {
      if (counted.test(file.getKey())) {
        // Names hold anything but NUL.
        lines.append(file.getKey()).append('\0').append(Sha256.of(file.getValue())).append('\n');
      }
    }
    return lines.toString();
  }
}
