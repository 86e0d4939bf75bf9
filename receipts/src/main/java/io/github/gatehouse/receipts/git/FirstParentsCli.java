package io.github.gatehouse.receipts.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Follows first parents with git on the command line. */
public final class FirstParentsCli implements FirstParents {
  private static final int MOST = 10_000;
  private static final int ID = 40;

  private final Path directory;
  private final GitCommand git;

  /**
   * @param directory inside the working tree
   */
  public FirstParentsCli(Path directory) {
    this.directory = directory;
    this.git = new GitCommand(directory);
  }

  @Override
  public List<Named> between(String after, String to) {
    String from = known(after);
    String end = known(to);
    List<String> ancestor = List.of("merge-base", "--is-ancestor", from, end);
    if (git.run(Map.of(), ancestor).exit() != 0) {
      throw new GitException(
          "'" + after + "' is no ancestor of '" + to + "' in what is known here");
    }
    List<Named> commits = new ArrayList<>();
    for (String line :
        git.names(
            "log",
            "--first-parent",
            "--reverse",
            "-z",
            "--format=%H %s",
            "--max-count=" + (MOST + 1),
            from + ".." + end)) {
      commits.add(new Named(line.substring(0, ID), line.substring(ID).strip()));
    }
    if (commits.size() > MOST) {
      throw new GitException("more than " + MOST + " commits lie between " + after + " and " + to);
    }
    return List.copyOf(commits);
  }

  private String known(String name) {
    return new GitCli(directory)
        .commit(name)
        .orElseThrow(() -> new GitException("no commit bears the name '" + name + "'"));
  }
}
