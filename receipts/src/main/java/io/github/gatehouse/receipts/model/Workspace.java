package io.github.gatehouse.receipts.model;

import java.util.List;

/**
 * Where a gate was measured.
 *
 * @param clean true where the working tree equals HEAD
 * @param branch empty where HEAD is detached or there is no git
 * @param maven version
 * @param jdk version
 * @param os name and architecture
 * @param cores processors available
 * @param modules all modules of the reactor as {@code groupId:artifactId}, the root first; each of
 *     them owes a receipt
 */
public record Workspace(
    boolean clean,
    String branch,
    String maven,
    String jdk,
    String os,
    int cores,
    List<String> modules) {
  public Workspace {
    modules = List.copyOf(modules);
  }
}
