package io.github.gatehouse.bench.side;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A jar as a directory of classes: both sides of a comparison are loaded in the same way. Of a
 * multi-release jar it holds what the version of Java sees that is asked for.
 */
public final class JarTree {
  private JarTree() {}

  /**
   * Unpacks a jar.
   *
   * @param directory replaced
   * @param java that is to see the classes
   * @throws IOException if it is no jar, or an entry leads out of the directory
   */
  public static void unpack(Path jar, Path directory, Runtime.Version java) throws IOException {
    FileTree.delete(directory);
    Path top = Files.createDirectories(directory).toAbsolutePath().normalize();
    try (JarFile file = new JarFile(jar.toFile(), false, ZipFile.OPEN_READ, java)) {
      List<JarEntry> entries = file.versionedStream().filter(e -> !e.isDirectory()).toList();
      for (JarEntry entry : entries) {
        Path target = top.resolve(entry.getName()).normalize();
        if (!target.startsWith(top)) {
          throw new IOException(jar + " holds '" + entry.getName() + "', which leads out of it");
        }
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream(entry)) {
          Files.copy(in, target);
        }
      }
    } catch (ZipException e) {
      throw new IOException(jar + " is no jar: " + e.getMessage(), e);
    }
  }
}
