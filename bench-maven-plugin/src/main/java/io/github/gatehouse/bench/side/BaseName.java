package io.github.gatehouse.bench.side;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What {@code bench.base} names. */
public sealed interface BaseName {
  /** Where the head left the branch that it is to join. */
  record Parting() implements BaseName {}

  /** Any name of a commit. */
  record Ref(String name) implements BaseName {}

  /** A release in a repository of Maven's. */
  record Release(String groupId, String artifactId, String version) implements BaseName {
    @Override
    public String toString() {
      return groupId + ":" + artifactId + ":" + version;
    }
  }

  /** A jar or a directory of classes. */
  record Classes(Path path) implements BaseName {}

  /** Three parts, and none of them with what a path or the name of a commit has. */
  Pattern RELEASE = Pattern.compile("([\\w.-]+):([\\w.-]+):([\\w.+-]+)");

  /**
   * Reads it. A file that exists is one, and so is a directory whose name is written as a path;
   * what has two colons is a release, for no commit's name has any; all else names a commit.
   *
   * @param text null or blank for the merge base
   * @param directory that a relative path begins at
   * @throws IllegalArgumentException if it looks like a jar that does not exist
   */
  static BaseName parse(String text, Path directory) {
    if (text == null || text.isBlank()) {
      return new Parting();
    }
    String name = text.trim();
    var release = RELEASE.matcher(name);
    if (release.matches()) {
      return new Release(release.group(1), release.group(2), release.group(3));
    }
    if (name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("bench.base holds a character that no name has");
    }
    Path path = directory.resolve(name);
    boolean written = name.startsWith(".") || name.contains("/") || name.contains("\\");
    if (Files.isRegularFile(path) || written && Files.isDirectory(path)) {
      return new Classes(path.toAbsolutePath().normalize());
    }
    if (name.endsWith(".jar")) {
      throw new IllegalArgumentException("bench.base is '" + name + "'; " + path + " is no file");
    }
    return new Ref(name);
  }
}
