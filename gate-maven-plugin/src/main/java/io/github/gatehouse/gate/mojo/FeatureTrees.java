package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.features.TreeCopy;
import io.github.gatehouse.receipts.git.WorkingFilesCli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.logging.Log;

/** Copies of the working tree: one that stays as it is, and from it a fresh one for each build. */
final class FeatureTrees {
  private final Path directory;
  private final Path root;
  private final Path scratch;
  private final Log log;
  private boolean dropped;
  private volatile Path place = Path.of("");

  /**
   * Nothing is copied yet.
   *
   * @param directory of the build
   * @param root directory of the whole project, which matters where there is no git
   */
  FeatureTrees(Path directory, Path root, Log log) throws IOException {
    this.directory = directory.toRealPath();
    this.root = root.toRealPath();
    // Outside of the checkout: whatever looks for a repository or a parent must not find the
    // user's.
    this.scratch = Files.createTempDirectory("gatehouse-features").toRealPath();
    this.log = log;
  }

  /** Copies the sources as they are now. */
  synchronized void take() throws IOException {
    Optional<WorkingFilesCli> git = WorkingFilesCli.around(directory);
    Path without = directory.startsWith(root) ? root : directory;
    Path top = git.isPresent() ? git.get().top().toRealPath() : without;
    place = top.relativize(directory);
    if (git.isEmpty()) {
      new TreeCopy(top, still()).sources();
      return;
    }
    if (!git.get().lendTo(still())) {
      TreeCopy.delete(still());
    }
    Files.createDirectories(still());
    new TreeCopy(top, still()).files(git.get().names());
  }

  private Path still() {
    return scratch.resolve("still");
  }

  /** A fresh copy; nothing of an earlier build is in it. */
  synchronized Path fresh() throws IOException {
    if (dropped) {
      throw new IOException("the copies are gone: the build is being ended");
    }
    Path tree = Files.createTempDirectory(scratch, "tree");
    new TreeCopy(still(), tree).all();
    return tree;
  }

  /** The directory of the build in a copy. */
  Path directory(Path tree) {
    return tree.resolve(place.toString());
  }

  void drop(Path tree) {
    try {
      TreeCopy.delete(tree);
    } catch (IOException e) {
      log.warn("A copy of the sources stays behind in " + tree + ": " + e);
    }
  }

  /** Drops them all, also one that is being made; from now on none is made any more. */
  synchronized void dropAll() {
    dropped = true;
    drop(scratch);
  }
}
