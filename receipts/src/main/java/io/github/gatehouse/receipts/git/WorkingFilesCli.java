package io.github.gatehouse.receipts.git;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The files of a working tree, for somebody who copies it, asked of git on the command line. */
public final class WorkingFilesCli {
  /** Build outputs, wherever git does not ignore them. */
  private static final String OUTPUTS = ":(exclude,glob)**/target/**";

  private static final String NOBODY = "/dev/null";

  private final Path top;

  private WorkingFilesCli(Path top) {
    this.top = top;
  }

  /**
   * The files of the working tree around a directory; empty where there is no working tree, or no
   * git on the machine.
   */
  public static Optional<WorkingFilesCli> around(Path directory) {
    GitCommand.Answer answer =
        new GitCommand(directory).run(Map.of(), List.of("rev-parse", "--show-toplevel"));
    return answer.exit() == 0 && !answer.text().isBlank()
        ? Optional.of(new WorkingFilesCli(Path.of(answer.lines().get(0))))
        : Optional.empty();
  }

  /** Top level of the working tree. */
  public Path top() {
    return top;
  }

  /**
   * Files that git tracks or would track: ignored ones and untracked ones in {@code target}
   * directories are left out. A tracked file that is deleted is named, too; so is the directory of
   * a submodule.
   *
   * @return paths from the top level with {@code /}, sorted, each once
   * @throws GitException if git answers with an error or not in time
   */
  public List<String> names() {
    GitCommand git = new GitCommand(top);
    SortedSet<String> names = new TreeSet<>(git.names("ls-files", "--cached", "-z"));
    // A tracked file may well stand in a package named target.
    names.addAll(git.names("ls-files", "--others", "--exclude-standard", "-z", "--", ".", OUTPUTS));
    // Git names a nested repository with a slash behind it.
    return names.stream().map(name -> name.replaceFirst("/$", "")).distinct().toList();
  }

  /**
   * Gives a copy of this working tree a repository of its own at the same commit, so that a build
   * in the copy can ask git. It borrows the objects of this repository, which does not change, and
   * it cannot push to it.
   *
   * @param copy an empty directory; files are not checked out
   * @return false where git cannot do so
   */
  public boolean lendTo(Path copy) {
    GitCommand.Answer cloned =
        new GitCommand(top)
            .run(
                Map.of(),
                List.of(
                    "clone",
                    "--quiet",
                    "--shared",
                    "--no-checkout",
                    "--config",
                    "remote.origin.pushurl=" + NOBODY,
                    "--",
                    top.toString(),
                    copy.toString()));
    List<String> index = List.of("reset", "--quiet");
    return cloned.exit() == 0 && new GitCommand(copy).run(Map.of(), index).exit() == 0;
  }
}
