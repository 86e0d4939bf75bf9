package io.github.gatehouse.routing.source;

import io.github.gatehouse.receipts.git.Git;
import io.github.gatehouse.receipts.git.GitException;
import io.github.gatehouse.routing.yaml.PolicyException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Files as they were at a commit.
 *
 * @param prefix of the directory within the repository, empty or ending in {@code /}
 * @param known agent files of the working tree, which are at the commit too unless they changed
 * @param changed files since then, relative to the repository
 */
record CommitTree(Git git, String commit, String prefix, List<String> known, List<String> changed)
    implements FileTree {
  @Override
  public Optional<String> text(String path) {
    try {
      return git.fileAt(commit, prefix + path);
    } catch (GitException e) {
      throw new PolicyException(
          path + " cannot be read: " + e.getMessage(), named(path), "put a file in its place");
    }
  }

  @Override
  public List<String> agents() {
    TreeSet<String> all = new TreeSet<>(known);
    changed.stream()
        .filter(file -> file.startsWith(prefix))
        .map(file -> file.substring(prefix.length()))
        .filter(AgentFiles::isAgent)
        .forEach(all::add);
    return List.copyOf(all);
  }

  @Override
  public String named(String path) {
    return path + " @ " + commit;
  }
}
