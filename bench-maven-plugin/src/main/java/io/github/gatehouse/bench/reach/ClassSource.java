package io.github.gatehouse.bench.reach;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/**
 * One file of a class path.
 *
 * @param place a file, or the jar that holds it
 * @param jar open; null where {@code place} is the file itself
 * @param entry its name in the jar
 */
public record ClassSource(Path place, ZipFile jar, String entry) {
  public byte[] bytes() throws IOException {
    if (jar == null) {
      return Files.readAllBytes(place);
    }
    try (InputStream in = jar.getInputStream(jar.getEntry(entry))) {
      return in.readAllBytes();
    }
  }

  /** True where it is of the project itself, not of a jar. */
  public boolean own() {
    return jar == null;
  }

  /** True where both are one and the same file, or the same entry of one and the same jar. */
  boolean sameAs(ClassSource other) {
    return jar != null && place.equals(other.place) && entry.equals(other.entry);
  }
}
