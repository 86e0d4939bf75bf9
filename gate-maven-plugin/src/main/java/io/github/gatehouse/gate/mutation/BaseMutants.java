package io.github.gatehouse.gate.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is known of the mutants at one commit.
 *
 * @param tool PIT with its version: another one makes other mutants
 * @param sources files that were examined, below their source roots
 * @param survivors keys of the mutants in them that no test noticed
 */
public record BaseMutants(String tool, Set<String> sources, Set<String> survivors) {
  private static final String FIRST = "gatehouse mutants 1 ";
  private static final String SOURCE = "source ";
  private static final String SURVIVOR = "survivor ";

  public BaseMutants {
    sources = Set.copyOf(sources);
    survivors = Set.copyOf(survivors);
  }

  /** Nothing was examined. */
  public static BaseMutants none(String tool) {
    return new BaseMutants(tool, Set.of(), Set.of());
  }

  /** One fact a line, sorted: the same mutants give the same text. */
  public String text() {
    List<String> lines = new ArrayList<>(List.of(FIRST + tool));
    add(lines, SOURCE, sources);
    add(lines, SURVIVOR, survivors);
    return String.join("\n", lines) + "\n";
  }

  private static void add(List<String> lines, String word, Collection<String> values) {
    SortedSet<String> sorted = new TreeSet<>(values);
    sorted.forEach(value -> lines.add(word + value));
  }

  /**
   * Reads what {@link #text()} gave.
   *
   * @throws IOException if it is something else
   */
  public static BaseMutants parse(String text) throws IOException {
    Set<String> sources = new TreeSet<>();
    Set<String> survivors = new TreeSet<>();
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).startsWith(FIRST)) {
      throw new IOException("the stored mutants do not begin with '" + FIRST.strip() + "'");
    }
    for (String line : lines.subList(1, lines.size())) {
      if (line.startsWith(SOURCE)) {
        sources.add(line.substring(SOURCE.length()));
      } else if (line.startsWith(SURVIVOR)) {
        survivors.add(line.substring(SURVIVOR.length()));
      } else {
        throw new IOException("the stored mutants hold the line '" + line + "'");
      }
    }
    return new BaseMutants(lines.get(0).substring(FIRST.length()), sources, survivors);
  }

  /**
   * Files with survivors of which another measurement tells nothing: whether these are new or old,
   * nobody knows.
   *
   * @param base what is known; with another tool that is nothing
   */
  public SortedSet<String> untold(Optional<BaseMutants> base) {
    SortedSet<String> files = new TreeSet<>();
    survivors.forEach(key -> files.add(MutantKeys.source(key)));
    base.filter(one -> one.tool.equals(tool)).ifPresent(one -> files.removeAll(one.sources));
    return files;
  }

  /** Both together; where both know a file, the other's word counts. */
  public BaseMutants plus(BaseMutants later) {
    Set<String> allSources = new TreeSet<>(sources);
    allSources.addAll(later.sources);
    Set<String> all = new TreeSet<>(survivors);
    all.removeIf(key -> later.sources.contains(MutantKeys.source(key)));
    all.addAll(later.survivors);
    return new BaseMutants(later.tool, allSources, all);
  }
}
