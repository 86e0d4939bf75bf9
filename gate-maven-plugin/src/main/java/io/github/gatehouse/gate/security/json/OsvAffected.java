package io.github.gatehouse.gate.security.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.gatehouse.gate.security.Affected;
import io.github.gatehouse.gate.security.VersionEvent;
import io.github.gatehouse.gate.security.VersionEvent.Kind;
import io.github.gatehouse.gate.security.VersionRange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What an advisory says of one package, as it stands in the file. */
record OsvAffected(
    @JsonProperty("package") Named named,
    List<Range> ranges,
    List<String> versions,
    List<OsvJson.RawRating> severity) {
  private static final String ECOSYSTEM = "Maven";
  private static final Pattern VERSION = Pattern.compile("[^\\p{Cc}\\p{Cf}\\s]{1,200}");

  /** The package. */
  record Named(String ecosystem, String name) {}

  /** A range of versions; those of commits say nothing about artifacts. */
  record Range(String type, List<Event> events) {
    private boolean ofCommits() {
      return OsvJson.text(type).equals("GIT");
    }

    private VersionRange range() throws IOException {
      List<VersionEvent> all = new ArrayList<>();
      for (Event event : OsvJson.members(events)) {
        all.addAll(event.events());
      }
      return new VersionRange(OsvJson.text(type).equals("SEMVER"), all);
    }
  }

  /** One event; the schema allows one member each, and readers bear more. */
  record Event(
      String introduced,
      String fixed,
      @JsonProperty("last_affected") String lastAffected,
      String limit) {
    private List<VersionEvent> events() throws IOException {
      Map<Kind, String> members = new LinkedHashMap<>();
      members.put(Kind.INTRODUCED, introduced);
      members.put(Kind.FIXED, fixed);
      members.put(Kind.LAST_AFFECTED, lastAffected);
      members.put(Kind.LIMIT, limit);
      List<VersionEvent> all = new ArrayList<>();
      for (Map.Entry<Kind, String> member : members.entrySet()) {
        if (member.getValue() != null) {
          all.add(new VersionEvent(member.getKey(), checked(member.getValue())));
        }
      }
      return all;
    }
  }

  /** True where the package is one of a Maven repository, and asked about. */
  boolean concerns(Set<String> names) {
    if (named == null) {
      return false;
    }
    String ecosystem = OsvJson.text(named.ecosystem());
    boolean maven = ecosystem.equals(ECOSYSTEM) || ecosystem.startsWith(ECOSYSTEM + ":");
    return maven && names.contains(OsvJson.text(named.name()));
  }

  Affected affected() throws IOException {
    List<VersionRange> all = new ArrayList<>();
    for (Range range : OsvJson.members(ranges)) {
      if (!range.ofCommits()) {
        all.add(range.range());
      }
    }
    Set<String> listed = new LinkedHashSet<>();
    for (String version : OsvJson.members(versions)) {
      listed.add(checked(version));
    }
    return new Affected(
        named.name(),
        all,
        listed,
        OsvJson.members(severity).stream().map(OsvJson.RawRating::rating).toList());
  }

  private static String checked(String version) throws IOException {
    if (!VERSION.matcher(version).matches()) {
      throw new IOException("'" + OsvJson.line(version) + "' is no version of 1 to 200 characters");
    }
    return version;
  }
}
