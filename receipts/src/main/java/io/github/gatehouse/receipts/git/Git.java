package io.github.gatehouse.receipts.git;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What Gatehouse asks of git. Nothing is fetched, and nothing in the repository changes. */
public interface Git {
  /**
   * The checkout around the directory asked about; empty where there is none, no commit yet, or no
   * git on the machine.
   *
   * @throws GitException if git answers with an error or not in time
   */
  Optional<Checkout> checkout();

  /**
   * The directory of the repository itself, which all its working trees share; empty where there is
   * no repository, or no git on the machine.
   */
  Optional<Path> repository();

  /** The commit that a name stands for, 40 hex digits; empty where nothing bears the name. */
  Optional<String> commit(String name);

  /** The upstream branch of HEAD, such as {@code origin/main}; empty where none is set. */
  Optional<String> upstream();

  /** The default branch of {@code origin}, such as {@code origin/main}; empty where unknown. */
  Optional<String> remoteDefault();

  /** Commits of HEAD that a commit lacks, and the reverse. */
  Distance distance(String commit);

  /**
   * The commit at which HEAD and another one parted, 40 hex digits; empty where nothing bears the
   * name, or the two have no common commit in what is known of history.
   *
   * @param ref any name of a commit, such as {@code origin/main}
   */
  Optional<String> mergeBase(String ref);

  /**
   * Files that differ between a commit and the working tree: added, changed and deleted ones, and
   * untracked ones that are neither ignored nor in a {@code target} directory. A moved file counts
   * under both names.
   *
   * @param commit any name of a commit
   * @return paths from the top level with {@code /}, sorted, each once
   * @throws GitException if nothing bears the name, or there are more than a hundred thousand
   */
  List<String> changedFiles(String commit);

  /**
   * The text of a file at a commit, as UTF-8; empty where the commit has no such file.
   *
   * @param commit any name of a commit
   * @param path from the top level with {@code /}, without {@code .} and {@code ..}
   * @throws GitException if nothing bears the commit's name, the path is a symbolic link there, or
   *     the file is larger than 1 MiB
   */
  Optional<String> fileAt(String commit, String path);

  /**
   * Two commit counts.
   *
   * @param ahead commits of HEAD that the other lacks
   * @param behind commits of the other that HEAD lacks
   */
  record Distance(int ahead, int behind) {}
}
