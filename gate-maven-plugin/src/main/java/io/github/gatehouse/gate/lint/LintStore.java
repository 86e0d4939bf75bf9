package io.github.gatehouse.gate.lint;

import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.store.SharedStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What linters found in a module at some commits, kept with the repository. A line names a tool
 * that measured, or a tool and the key of one of its findings.
 *
 * @param store of the repository
 * @param module {@code groupId:artifactId}
 */
public record LintStore(SharedStore store, String module) {
  private static final String KIND = "lint";
  private static final int DIGITS = 16;

  /**
   * The keys of the findings at a commit, for each tool that measured it; empty where nothing is
   * known of the commit.
   *
   * @param commit 40 hex digits
   * @throws IOException if what was stored cannot be read
   */
  public Map<String, Set<String>> at(String commit) throws IOException {
    Map<String, Set<String>> known = new TreeMap<>();
    for (String line : store.get(KIND, key(commit)).orElse("").lines().toList()) {
      String[] parts = line.split("\t", 2);
      Set<String> keys = known.computeIfAbsent(parts[0], tool -> new TreeSet<>());
      if (parts.length == 2) {
        keys.add(parts[1]);
      }
    }
    return known;
  }

  /**
   * Keeps what tools found at a commit; what other tools found there stays.
   *
   * @throws IOException if it cannot be written
   */
  void keep(String commit, Map<String, Set<String>> found) throws IOException {
    Map<String, Set<String>> all = at(commit);
    all.putAll(found);
    List<String> lines = new ArrayList<>();
    all.forEach(
        (tool, keys) -> {
          lines.add(tool);
          keys.forEach(key -> lines.add(tool + "\t" + key));
        });
    store.put(KIND, key(commit), lines.stream().collect(Collectors.joining("\n", "", "\n")));
  }

  private String key(String commit) {
    return commit + "-" + Sha256.of(module).substring(0, DIGITS);
  }
}
