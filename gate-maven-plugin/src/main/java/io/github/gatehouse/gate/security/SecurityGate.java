package io.github.gatehouse.gate.security;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for known vulnerabilities in what Maven resolved.
 *
 * @param order of versions in the ecosystem
 * @param suppressions from the project
 * @param today in UTC
 */
public record SecurityGate(
    SecurityPolicy policy,
    Comparator<String> order,
    List<Suppression> suppressions,
    LocalDate today) {
  public SecurityGate {
    suppressions = List.copyOf(suppressions);
  }

  /** Measures. Advisories that cannot be had make the answer inconclusive. */
  public SecurityReport measure(ResolvedGraph graph, AdvisorySource source)
      throws InterruptedException {
    Snapshot snapshot = read(graph, source);
    List<Vulnerability> all = new VulnerabilitySearch(graph, order).in(snapshot.advisories());
    Suppressed suppressed = Suppressed.of(all, suppressions, today);
    return new SecurityReport(
        graph,
        snapshot,
        policy,
        suppressed.open(),
        suppressed.findings(),
        Doubts.of(graph, snapshot, policy, today));
  }

  private static Snapshot read(ResolvedGraph graph, AdvisorySource source)
      throws InterruptedException {
    if (graph.isEmpty()) {
      return Snapshot.none();
    }
    try {
      return source.read(graph);
    } catch (IOException e) {
      return Snapshot.failed(String.valueOf(e.getMessage()));
    }
  }
}
