package io.github.gatehouse.gate.security;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What Maven resolved for all modules together; their own artifacts are no dependencies.
 *
 * @param root {@code groupId:artifactId:version} of the execution root
 * @param uses every library, counted once, with each module's way to it
 * @param edges what each library depends on
 * @param unresolved dependencies that Maven could not resolve, each with the reason
 */
public record ResolvedGraph(
    Library root,
    SortedMap<Library, List<Use>> uses,
    SortedMap<Library, SortedSet<Library>> edges,
    List<String> unresolved) {
  public ResolvedGraph {
    uses = Collections.unmodifiableSortedMap(new TreeMap<>(uses));
    edges = Collections.unmodifiableSortedMap(new TreeMap<>(edges));
    unresolved = List.copyOf(unresolved);
  }

  /** True where nothing is depended upon, as far as anybody knows. */
  public boolean isEmpty() {
    return uses.isEmpty() && unresolved.isEmpty();
  }

  /** Number of libraries. */
  public int size() {
    return uses.size();
  }

  /** {@code group:artifact} of all libraries. */
  public Set<String> names() {
    return uses.keySet().stream().map(Library::name).collect(Collectors.toSet());
  }

  /** One library for each name and version: advisories know no classifiers. */
  public SortedSet<Library> versions() {
    SortedSet<Library> versions =
        new TreeSet<>(Comparator.comparing(Library::name).thenComparing(Library::version));
    versions.addAll(uses.keySet());
    return versions;
  }

  /** All ways to a name and version, the shortest first. */
  public List<Use> usesOf(Library library) {
    return uses.entrySet().stream()
        .filter(entry -> entry.getKey().coordinates().equals(library.coordinates()))
        .map(Map.Entry::getValue)
        .flatMap(List::stream)
        .distinct()
        .sorted(Comparator.comparing((Use use) -> use.path().size()).thenComparing(Use::shown))
        .toList();
  }
}
