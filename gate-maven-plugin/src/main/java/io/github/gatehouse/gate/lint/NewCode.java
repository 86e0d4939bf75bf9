package io.github.gatehouse.gate.lint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What counts as new against the base branch.
 *
 * @param known keys of the findings that the base had, for each tool that measured it
 * @param changed files that differ from the base, as real paths; empty where the base is unknown
 */
public record NewCode(Map<String, Set<String>> known, Optional<Set<Path>> changed) {
  public NewCode {
    // Sorted: the text of this record is part of the key by which measurements are reused.
    SortedMap<String, Set<String>> copy = new TreeMap<>();
    known.forEach((tool, keys) -> copy.put(tool, new TreeSet<>(keys)));
    known = Collections.unmodifiableSortedMap(copy);
    changed = changed.map(TreeSet::new);
  }

  /**
   * True where the base did not have the finding; where nobody knows what the base had, where it is
   * in a changed file; and where not even those are known, always.
   */
  boolean isNew(LintFinding finding, String key) {
    Set<String> base = known.get(finding.tool());
    if (base != null) {
      return !base.contains(key);
    }
    return changed
        .map(files -> finding.file().map(NewCode::real).filter(files::contains).isPresent())
        .orElse(true);
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException gone) {
      return file.toAbsolutePath();
    }
  }
}
