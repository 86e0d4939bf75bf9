package io.github.gatehouse.receipts.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds directories of receipts in a tree: bounded, and never through a symbolic link. */
public final class ReceiptSearch {
  private static final int DEPTH = 12;
  private static final int MOST_DIRECTORIES = 20_000;
  private static final Set<String> NEVER = Set.of(".git", "node_modules", "src");

  private ReceiptSearch() {}

  /**
   * Directories that end in {@value ReceiptStore#DIRECTORY}, in the order of their paths.
   *
   * @throws IOException if the tree cannot be read, or is too large to be searched
   */
  public static List<Path> below(Path root) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(root)) {
      FileVisitor<Path> walk = new Walk(root, found);
      Files.walkFileTree(root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, walk);
    }
    return found.stream().sorted().toList();
  }

  /** Collects, and goes into nothing that cannot hold receipts. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found;
    private int visited;

    private Walk(Path root, List<Path> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
        throws IOException {
      if (++visited > MOST_DIRECTORIES) {
        throw new IOException(
            "more than "
                + MOST_DIRECTORIES
                + " directories below "
                + root
                + "; name the receipts'"
                + " directories. Fix: -Dgatehouse.receipts=<directory>,<directory>");
      }
      if (directory.endsWith(ReceiptStore.DIRECTORY)) {
        found.add(directory);
        return FileVisitResult.SKIP_SUBTREE;
      }
      boolean own = !directory.equals(root);
      return own && NEVER.contains(String.valueOf(directory.getFileName()))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }
  }
}
