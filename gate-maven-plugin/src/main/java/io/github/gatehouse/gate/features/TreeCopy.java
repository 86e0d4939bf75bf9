package io.github.gatehouse.gate.features;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;

/**
 * Copies a tree of sources, so that builds in the copy change nothing outside of it: links are kept
 * where they stay inside, and become files where they do not.
 *
 * @param from top of the tree
 * @param to top of the copy; a directory that is or is not there
 */
public record TreeCopy(Path from, Path to) {
  /** Copies the files of these names; what is not there is left out. */
  public void files(Collection<String> names) throws IOException {
    for (String name : names) {
      Path source = from.resolve(name);
      if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
        sources(source);
      } else {
        file(source);
      }
    }
  }

  /** Copies everything but repositories and build outputs. */
  public void sources() throws IOException {
    sources(from);
  }

  /** Copies everything. */
  public void all() throws IOException {
    walk(from, true);
  }

  private void sources(Path start) throws IOException {
    walk(start, false);
  }

  private void walk(Path start, boolean everything) throws IOException {
    Files.walkFileTree(
        start,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes)
              throws IOException {
            if (dir.equals(to) || !everything && (isRepository(dir) || isOutput(dir))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(place(dir));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (everything || !isRepository(file)) {
              file(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** A directory, or the file that stands for it in a submodule or a linked working tree. */
  private static boolean isRepository(Path path) {
    return path.endsWith(".git");
  }

  /** A package can be named target; an output stands beside a POM. */
  private static boolean isOutput(Path dir) {
    return dir.endsWith("target") && Files.exists(dir.resolveSibling("pom.xml"));
  }

  private void file(Path source) throws IOException {
    Path target = place(source);
    if (Files.isSymbolicLink(source)) {
      link(source, target);
    } else if (Files.isRegularFile(source)) {
      Files.createDirectories(target.getParent());
      Files.copy(source, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private void link(Path source, Path target) throws IOException {
    Path leads = Files.readSymbolicLink(source);
    Path end = source.resolveSibling(leads).normalize();
    if (!leads.isAbsolute() && end.startsWith(from)) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, leads);
    } else if (Files.isRegularFile(source)) {
      Files.createDirectories(target.getParent());
      Files.copy(source, target);
    }
  }

  private Path place(Path source) {
    Path place = to.resolve(from.relativize(source).toString()).normalize();
    if (!place.startsWith(to)) {
      throw new IllegalArgumentException(source + " is outside of " + from);
    }
    return place;
  }

  /**
   * Deletes a tree, also what a build has made read-only.
   *
   * @throws IOException if something stays; all else is deleted
   */
  public static void delete(Path top) throws IOException {
    if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            dir.toFile().setWritable(true);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) {
              // Somebody else deletes, too.
              return FileVisitResult.CONTINUE;
            }
            throw failed;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failed)
              throws IOException {
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
