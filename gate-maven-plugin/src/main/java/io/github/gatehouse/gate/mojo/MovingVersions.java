package io.github.gatehouse.gate.mojo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Versions in POMs that stand for other bytes tomorrow: snapshots of somebody else, ranges, the
 * latest.
 *
 * @param own versions of the reactor's modules, which are built anew each time
 */
record MovingVersions(Set<String> own) {
  private static final int MOST_BYTES = 4 << 20;

  private static final Pattern MOVING =
      Pattern.compile(">\\s*([^<>]*SNAPSHOT|LATEST|RELEASE|[\\[(][^<>]*,[^<>]*[\\])])\\s*<");

  MovingVersions {
    own = Set.copyOf(own);
  }

  /**
   * The first one; empty where there is none.
   *
   * @throws IOException if a POM cannot be read, or is no POM by its size
   */
  Optional<String> first(Collection<Path> poms) throws IOException {
    for (Path pom : poms) {
      if (Files.size(pom) > MOST_BYTES) {
        throw new IOException(pom + " has more than " + MOST_BYTES + " bytes");
      }
      Optional<String> found = first(Files.readString(pom, StandardCharsets.ISO_8859_1));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Likewise, of one POM's text; whatever looks like one counts, in comments and names, too. */
  Optional<String> first(String pom) {
    Matcher matcher = MOVING.matcher(pom);
    while (matcher.find()) {
      String version = matcher.group(1);
      // A version can be put together from properties: its last part is the snapshot's.
      if (own.stream().noneMatch(one -> one.endsWith(version))) {
        return Optional.of(version);
      }
    }
    return Optional.empty();
  }
}
