package io.github.gatehouse.gate.security;

import java.util.Comparator;

/**
 * One artifact of the resolved graph.
 *
 * @param extension such as {@code jar}
 * @param classifier empty where it has none
 */
public record Library(
    String group, String artifact, String extension, String classifier, String version)
    implements Comparable<Library> {
  private static final Comparator<Library> ORDER =
      Comparator.comparing(Library::group)
          .thenComparing(Library::artifact)
          .thenComparing(Library::version)
          .thenComparing(Library::extension)
          .thenComparing(Library::classifier);

  /** {@code group:artifact}, by which advisories name it. */
  public String name() {
    return group + ":" + artifact;
  }

  /** {@code group:artifact:version}. */
  public String coordinates() {
    return name() + ":" + version;
  }

  @Override
  public int compareTo(Library other) {
    return ORDER.compare(this, other);
  }
}
