package io.github.gatehouse.gate.security;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** Small graphs and advisories for tests. */
public final class Graphs {
  public static final Comparator<String> ORDER = Comparator.comparing(ComparableVersion::new);
  public static final Library ROOT = new Library("example", "app", "jar", "", "1.0");
  public static final Library STARTER = library("org.boot:starter:2.6.0");
  public static final Library CORE = library("org.apache.logging.log4j:log4j-core:2.14.1");
  public static final Declaration NOWHERE =
      new Declaration(Declaration.Kind.UNMANAGED, "pom.xml", "");

  private Graphs() {}

  public static Library library(String coordinates) {
    String[] parts = coordinates.split(":");
    return new Library(parts[0], parts[1], "jar", "", parts[2]);
  }

  /** The application uses a starter, which brings log4j-core. */
  public static ResolvedGraph chain() {
    return chain(List.of());
  }

  public static ResolvedGraph chain(List<String> unresolved) {
    SortedMap<Library, List<Use>> uses = new TreeMap<>();
    uses.put(STARTER, List.of(use(NOWHERE, STARTER)));
    uses.put(CORE, List.of(use(NOWHERE, STARTER, CORE)));
    TreeMap<Library, java.util.SortedSet<Library>> edges = new TreeMap<>();
    edges.put(STARTER, new TreeSet<>(List.of(CORE)));
    edges.put(CORE, new TreeSet<>());
    return new ResolvedGraph(ROOT, uses, edges, unresolved);
  }

  public static ResolvedGraph empty(List<String> unresolved) {
    return new ResolvedGraph(ROOT, new TreeMap<>(), new TreeMap<>(), unresolved);
  }

  static Use use(Declaration at, Library... path) {
    return new Use(
        "example:app", "compile", List.of(path).stream().map(Library::coordinates).toList(), at);
  }

  /** Versions from one on, and before another. */
  static VersionRange range(String introduced, String fixed) {
    return new VersionRange(
        false,
        List.of(
            new VersionEvent(VersionEvent.Kind.INTRODUCED, introduced),
            new VersionEvent(VersionEvent.Kind.FIXED, fixed)));
  }
}
