package io.github.gatehouse.gate.security;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Unmeasured;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a search for vulnerabilities was not whole. Each is a finding, and makes a pass inconclusive.
 */
record Doubts(List<Finding> findings) {
  private static final int SHOWN = 10;

  /** How to come by advisories. */
  static final String GET =
      "download https://osv-vulnerabilities.storage.googleapis.com/Maven/all.zip, then"
          + " -Dgate.security.advisories=all.zip (or -Dgate.security.api=https://api.osv.dev)";

  Doubts {
    findings = List.copyOf(findings);
  }

  static Doubts of(ResolvedGraph graph, Snapshot snapshot, SecurityPolicy policy, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    if (snapshot.asOf().isEmpty() && snapshot.unreadable().isEmpty()) {
      findings.add(missing(snapshot));
    }
    snapshot
        .asOf()
        .filter(day -> ChronoUnit.DAYS.between(day, today) > policy.maxAge())
        .ifPresent(day -> findings.add(old(day, policy, today)));
    if (!snapshot.unreadable().isEmpty()) {
      findings.add(unreadable(snapshot));
    }
    if (!graph.unresolved().isEmpty()) {
      findings.add(unresolved(graph));
    }
    return new Doubts(findings);
  }

  List<Evidence> evidence() {
    return findings.stream()
        .<Evidence>map(finding -> new Unmeasured(SecurityReport.TOOL, finding.what()))
        .toList();
  }

  private static Finding missing(Snapshot snapshot) {
    String what =
        snapshot.origin().isEmpty()
            ? "no advisories are at hand"
            : "no advisory in " + snapshot.origin() + " says when it was written";
    return GateFinding.ADVISORIES_MISSING.of(what, "", GET);
  }

  private static Finding old(LocalDate day, SecurityPolicy policy, LocalDate today) {
    String what =
        "the newest advisory is of "
            + day
            + ", "
            + ChronoUnit.DAYS.between(day, today)
            + " days ago, at most "
            + policy.maxAge()
            + " are allowed";
    return GateFinding.ADVISORIES_OLD.of(what, "", GET);
  }

  private static Finding unreadable(Snapshot snapshot) {
    String what =
        "advisories cannot be read ("
            + snapshot.unreadable().size()
            + "): "
            + list(snapshot.unreadable());
    return GateFinding.ADVISORIES_UNREADABLE.of(what, "", GET);
  }

  private static Finding unresolved(ResolvedGraph graph) {
    String what =
        "dependencies cannot be resolved ("
            + graph.unresolved().size()
            + "): "
            + list(graph.unresolved());
    return GateFinding.DEPENDENCY_UNRESOLVED.of(what, "", "mvn -U dependency:resolve");
  }

  private static String list(List<String> all) {
    String shown = String.join(", ", all.stream().limit(SHOWN).toList());
    int more = all.size() - SHOWN;
    return shown + (more > 0 ? ", and " + more + " more" : "");
  }
}
