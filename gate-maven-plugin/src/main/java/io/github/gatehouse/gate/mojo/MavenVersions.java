package io.github.gatehouse.gate.mojo;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** The order of versions by the rules of the Maven that runs; each is parsed once. */
final class MavenVersions implements Comparator<String> {
  private final Map<String, ComparableVersion> parsed = new HashMap<>();

  @Override
  public int compare(String one, String other) {
    return of(one).compareTo(of(other));
  }

  private ComparableVersion of(String version) {
    return parsed.computeIfAbsent(version, ComparableVersion::new);
  }
}
