package io.github.gatehouse.routing.source;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The file of a policy.
 *
 * @param within path from the directory that Maven was started for; empty for a file elsewhere
 * @param path as it was told
 * @param told true where the command line names it: then it must be there
 */
record PolicyFile(Path root, Optional<String> within, String path, boolean told) {
  static PolicyFile of(Path root, Optional<String> file) {
    String path = file.orElse(PolicySource.FILE);
    return new PolicyFile(root, Repository.within(root, path), path, file.isPresent());
  }

  /** Its text, in a tree where a change could edit it, and from the disk where none can. */
  Optional<String> text(FileTree tree) {
    Optional<String> text =
        within.isPresent()
            ? tree.text(within.get())
            : new WorkingTree(root).text(root.resolve(path).toString());
    if (text.isEmpty() && told) {
      throw new io.github.gatehouse.routing.yaml.PolicyException(
          "routing.policy is " + path + ", which is not there",
          within.map(tree::named).orElse(path),
          "name a file that is there, or leave routing.policy out");
    }
    return text;
  }

  /** Without directories, for messages. */
  String name() {
    return within.orElse("the file of routing.policy");
  }

  /** Its name in a tree. */
  String in(FileTree tree) {
    return within
        .filter(one -> one.matches("[A-Za-z0-9._/-]+"))
        .map(tree::named)
        .orElse("the file of routing.policy");
  }
}
