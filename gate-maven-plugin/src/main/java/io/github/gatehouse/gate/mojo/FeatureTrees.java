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
  private final Path scratch;
  private final Path place;
  private final Log log;

  private FeatureTrees(Path scratch, Path place, Log log) {
    this.scratch = scratch;
    this.place = place;
    this.log = log;
  }

  /** Copies the sources as they are now. */
  static FeatureTrees of(Path buildDirectory, Path rootDirectory, Log log) throws IOException {
    Path directory = buildDirectory.toRealPath();
    Optional<WorkingFilesCli> git = WorkingFilesCli.around(directory);
    Path root = rootDirectory.toRealPath();
    Path without = directory.startsWith(root) ? root : directory;
    Path top = git.isPresent() ? git.get().top().toRealPath() : without;
    // Outside of the checkout: whatever looks for a repository or a parent must not find the
    // user's.
    Path scratch = Files.createTempDirectory("gatehouse-features").toRealPath();
    FeatureTrees trees = new FeatureTrees(scratch, top.relativize(directory), log);
    Path still = trees.still();
    if (git.isPresent()) {
      if (!git.get().lendTo(still)) {
        TreeCopy.delete(still);
      }
      Files.createDirectories(still);
      new TreeCopy(top, still).files(git.get().names());
    } else {
      new TreeCopy(top, still).sources();
    }
    return trees;
  }

  private Path still() {
    return scratch.resolve("still");
  }

  /** A fresh copy; nothing of an earlier build is in it. */
  Path fresh() throws IOException {
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

  void dropAll() {
    drop(scratch);
  }
}
