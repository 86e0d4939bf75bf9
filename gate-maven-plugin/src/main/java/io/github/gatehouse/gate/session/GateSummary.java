package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.console.GateRow;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.OwnGate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One gate over all modules of one session, for the console. */
record GateSummary(String gate, Outcome outcome, String line, List<Finding> findings) {
  static List<GateSummary> of(List<Receipt> written) {
    List<GateSummary> summaries = new ArrayList<>();
    List<String> ids = new ArrayList<>(Gate.ids());
    SortedMap<String, List<Receipt>> byGate = new TreeMap<>();
    for (Receipt one : written) {
      byGate.computeIfAbsent(one.gate(), gate -> new ArrayList<>()).add(one);
    }
    for (String gate : byGate.keySet()) {
      if (OwnGate.isId(gate)) {
        ids.add(gate);
      }
    }
    for (String gate : ids) {
      if (byGate.containsKey(gate)) {
        summaries.add(of(gate, byGate.get(gate)));
      }
    }
    return summaries;
  }

  private static GateSummary of(String gate, List<Receipt> own) {
    List<Evidence> all = new ArrayList<>();
    List<Evidence> measured = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    for (Receipt receipt : own) {
      findings.addAll(receipt.findings());
      for (Evidence one : receipt.evidence()) {
        all.add(one);
        if (!noSurface(one)) {
          measured.add(one);
        }
      }
    }
    List<Evidence> said = measured.isEmpty() ? all : measured;
    return new GateSummary(gate, Outcome.of(said), EvidenceLines.render(gate, said), findings);
  }

  /** A module with nothing to examine says nothing about the others. */
  private static boolean noSurface(Evidence evidence) {
    return evidence instanceof Skipped skipped && skipped.reason() == SkipReason.NO_SURFACE;
  }

  boolean failed() {
    return outcome.status() == Status.FAIL;
  }

  /** What the console shows. */
  GateRow row() {
    GateRow.Tone measured =
        outcome.status() == Status.PASS ? GateRow.Tone.GOOD : GateRow.Tone.NOTED;
    return new GateRow(
        outcome.status().toString(),
        failed() ? GateRow.Tone.BAD : measured,
        line,
        outcome.reason(),
        findings);
  }
}
