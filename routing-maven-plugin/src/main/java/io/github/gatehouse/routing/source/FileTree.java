package io.github.gatehouse.routing.source;

import java.util.List;
import java.util.Optional;

/** Files as they are, or as they were at a commit; paths are relative to one directory. */
interface FileTree {
  /** The largest file that is read, in bytes. */
  int MAX_BYTES = 1 << 20;

  /**
   * The text of a file; empty where there is none.
   *
   * @throws io.github.gatehouse.routing.yaml.PolicyException if it is a symbolic link, or larger
   *     than 1 MiB
   */
  Optional<String> text(String path);

  /** Markdown files below {@code .claude/agents}, sorted; at most 500. */
  List<String> agents();

  /** The name of a file in it, for messages and for the decision. */
  String named(String path);
}
