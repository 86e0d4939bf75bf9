package io.github.gatehouse.receipts.git;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where a checkout lies and what HEAD is. One question tells all of it, and everybody begins with
 * that one.
 *
 * @param top of the working tree
 * @param own git directory of this working tree
 * @param shared git directory that all working trees of the repository share
 * @param shallow true where history is cut off
 * @param objects directory of the repository's objects
 * @param commit that HEAD stands for
 * @param tree of that commit
 * @param head full name of what HEAD points to; {@code HEAD} where it is detached
 */
record GitPlace(
    Path top,
    Path own,
    Path shared,
    boolean shallow,
    Path objects,
    String commit,
    String tree,
    String head) {
  private static final List<String> QUESTION =
      List.of(
          "rev-parse",
          "--show-toplevel",
          "--absolute-git-dir",
          "--git-common-dir",
          "--is-shallow-repository",
          "--git-path",
          "objects",
          "HEAD",
          "HEAD^{tree}",
          "--symbolic-full-name",
          "HEAD");

  /** Git's answer: an error where there is no working tree, or no commit yet. */
  static GitCommand.Answer ask(GitCommand git) {
    return git.run(Map.of(), QUESTION);
  }

  /**
   * What git said, where it is no error.
   *
   * @param directory asked about: git before 2.31 tells two of the paths relative to it
   */
  static GitPlace of(GitCommand.Answer answer, Path directory) {
    List<String> lines = answer.lines();
    return new GitPlace(
        Path.of(lines.get(0)),
        Path.of(lines.get(1)),
        absolute(directory, lines.get(2)),
        Boolean.parseBoolean(lines.get(3)),
        absolute(directory, lines.get(4)),
        lines.get(5),
        lines.get(6),
        lines.get(7));
  }

  static Path absolute(Path directory, String told) {
    return directory.resolve(told).toAbsolutePath().normalize();
  }

  /** The branch that HEAD is on; empty where it is detached: then it stands for itself. */
  String branch() {
    return head.equals("HEAD") ? "" : head.replaceFirst("^refs/heads/", "");
  }
}
