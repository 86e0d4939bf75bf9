package io.github.gatehouse.gate.security;

import io.github.gatehouse.gate.security.VersionEvent.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Affected versions between events, evaluated as the OSV schema says.
 *
 * @param semantic true where versions are ordered by the rules of semantic versioning
 * @param events where none says from when on, it is from the first version on
 * @see <a href="https://ossf.github.io/osv-schema/#evaluation">Evaluation</a>
 */
public record VersionRange(boolean semantic, List<VersionEvent> events) {
  public VersionRange {
    List<VersionEvent> whole = new ArrayList<>(events);
    if (whole.stream().noneMatch(event -> event.kind() == Kind.INTRODUCED)) {
      whole.add(new VersionEvent(Kind.INTRODUCED, "0"));
    }
    events = List.copyOf(whole);
  }

  /**
   * True where a version is affected.
   *
   * @param order of versions in the ecosystem
   */
  boolean holds(String version, Comparator<String> order) {
    Comparator<String> own = own(version, order);
    boolean affected = false;
    for (VersionEvent event : sorted(own)) {
      if (event.isStart()) {
        affected = true;
        continue;
      }
      int after = event.isEndless() ? -1 : own.compare(version, event.version());
      affected =
          switch (event.kind()) {
            case INTRODUCED -> affected || after >= 0;
            case FIXED -> affected && after < 0;
            case LAST_AFFECTED -> affected && after <= 0;
            case LIMIT -> affected;
          };
    }
    return affected && withinLimits(version, own);
  }

  private boolean withinLimits(String version, Comparator<String> order) {
    List<VersionEvent> limits =
        events.stream().filter(event -> event.kind() == Kind.LIMIT).toList();
    return limits.isEmpty()
        || limits.stream()
            .anyMatch(limit -> limit.isEndless() || order.compare(version, limit.version()) < 0);
  }

  /**
   * The least version above the given one from which the range is fixed; empty if none is known.
   */
  Optional<String> fixedAfter(String version, Comparator<String> order) {
    Comparator<String> own = own(version, order);
    return events.stream()
        .filter(event -> event.kind() == Kind.FIXED)
        .map(VersionEvent::version)
        .filter(fixed -> own.compare(fixed, version) > 0)
        .min(own);
  }

  private List<VersionEvent> sorted(Comparator<String> order) {
    Comparator<VersionEvent> byVersion = (a, b) -> order.compare(a.version(), b.version());
    return events.stream()
        .sorted(
            Comparator.comparing((VersionEvent event) -> !event.isStart())
                .thenComparing(VersionEvent::isEndless)
                .thenComparing(byVersion)
                .thenComparing(VersionEvent::kind))
        .toList();
  }

  /** Semantic versioning orders only what is written by its rules, on both sides. */
  private Comparator<String> own(String version, Comparator<String> order) {
    boolean applies =
        semantic
            && SemanticOrder.knows(version)
            && events.stream()
                .filter(event -> !event.isStart() && !event.isEndless())
                .allMatch(event -> SemanticOrder.knows(event.version()));
    return applies ? new SemanticOrder() : order;
  }
}
