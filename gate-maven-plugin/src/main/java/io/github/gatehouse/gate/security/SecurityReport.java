package io.github.gatehouse.gate.security;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Tool;
import io.github.gatehouse.receipts.model.VulnerabilityScan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was found in a graph.
 *
 * @param open vulnerabilities that count, the worst first
 * @param suppressions findings about suppressions
 * @param doubts why the answer is not whole
 */
public record SecurityReport(
    ResolvedGraph graph,
    Snapshot snapshot,
    SecurityPolicy policy,
    List<Vulnerability> open,
    List<Finding> suppressions,
    Doubts doubts) {
  static final String TOOL = "osv";

  /** More vulnerabilities than this are counted only. */
  private static final int SHOWN = 100;

  private static final int PATHS = 3;

  /**
   * The gate's result.
   *
   * @param reports files that it rests on
   */
  public GateResult result(List<Path> reports) {
    if (graph.isEmpty()) {
      String why = "no dependency in the scopes examined";
      return GateResult.skipped(TOOL, SkipReason.NO_SURFACE, why).with(reports);
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(scan());
    evidence.addAll(doubts.evidence());
    List<Finding> findings = new ArrayList<>();
    open.stream().limit(SHOWN).map(this::finding).forEach(findings::add);
    if (open.size() > SHOWN) {
      String what = open.size() - SHOWN + " more vulnerabilities, " + open.size() + " in all";
      findings.add(GateFinding.DEPENDENCY_VULNERABLE.of(what, "", "mend the worst ones first"));
    }
    findings.addAll(doubts.findings());
    findings.addAll(suppressions);
    List<Tool> tools =
        snapshot.digest().isEmpty() ? List.of() : List.of(new Tool(TOOL, snapshot.digest()));
    return new GateResult(evidence, findings, tools, reports);
  }

  private VulnerabilityScan scan() {
    SortedMap<Severity, Integer> counts = new TreeMap<>();
    open.forEach(one -> counts.merge(one.severity(), 1, Integer::sum));
    return new VulnerabilityScan(
        TOOL,
        Basis.MEASURED,
        graph.size(),
        counts,
        policy.failsFrom(),
        snapshot.asOf().map(LocalDate::toString).orElse(""));
  }

  /** Only what fails has a place: waivers are held against places. */
  private Finding finding(Vulnerability one) {
    boolean fails = policy.fails(one.severity());
    String what =
        (fails ? "" : one.item() + ": ")
            + String.join(", ", one.ids())
            + " ("
            + one.severity().name().toLowerCase(Locale.ROOT)
            + ")"
            + (one.summary().isEmpty() ? "" : " " + one.summary())
            + "; "
            + one.firstFixed().map(fixed -> "fixed in " + fixed).orElse("no fixed version is known")
            + "; "
            + paths(one.uses());
    return GateFinding.DEPENDENCY_VULNERABLE.of(what, fails ? one.item() : "", Remedy.of(one));
  }

  private static String paths(List<Use> uses) {
    Stream<String> shown = uses.stream().limit(PATHS).map(Use::shown);
    int more = uses.size() - PATHS;
    return String.join(" and ", shown.toList()) + (more > 0 ? " and " + more + " more ways" : "");
  }
}
