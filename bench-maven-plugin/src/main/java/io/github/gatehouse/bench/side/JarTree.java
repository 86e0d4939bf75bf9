package io.github.gatehouse.bench.side;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A jar as a directory of classes: both sides of a comparison are loaded in the same way. Of a
 * multi-release jar it holds what the version of Java sees that is asked for.
 */
public final class JarTree {
  private static final Pattern ABOUT =
      Pattern.compile("META-INF/(MANIFEST\\.MF|maven/.*|[^/]+\\.(SF|RSA|DSA|EC))");

  private JarTree() {}

  /** True for a file that says when, where and by whom a jar was made. */
  public static boolean isAbout(String name) {
    return ABOUT.matcher(name).matches();
  }

  /**
   * True where a directory has every file of a jar, byte for byte, but for what tells of the jar.
   *
   * @throws IOException if one of them cannot be read
   */
  public static boolean isIn(Path jar, Path directory) throws IOException {
    SortedMap<String, Path> files = FileTree.of(directory);
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      for (JarEntry entry : Collections.list(file.entries())) {
        if (entry.isDirectory() || isAbout(entry.getName())) {
          continue;
        }
        Path own = files.get(entry.getName());
        try (InputStream in = file.getInputStream(entry)) {
          if (own == null || !Arrays.equals(in.readAllBytes(), Files.readAllBytes(own))) {
            return false;
          }
        }
      }
      return true;
    }
  }

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
