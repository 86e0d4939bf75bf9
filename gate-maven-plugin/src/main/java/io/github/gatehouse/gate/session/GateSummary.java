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
import java.util.Collection;
import java.util.List;

/** One gate over all modules of one session, for the console. */
record GateSummary(String gate, Outcome outcome, String line, List<Finding> findings) {
  static List<GateSummary> of(List<Receipt> written) {
    List<GateSummary> summaries = new ArrayList<>();
    List<String> ids = new ArrayList<>(Gate.ids());
    written.stream().map(Receipt::gate).filter(OwnGate::isId).distinct().sorted().forEach(ids::add);
    for (String gate : ids) {
      List<Receipt> own = written.stream().filter(receipt -> receipt.gate().equals(gate)).toList();
      if (!own.isEmpty()) {
        summaries.add(of(gate, own));
      }
    }
    return summaries;
  }

  private static GateSummary of(String gate, List<Receipt> own) {
    List<Evidence> all = own.stream().map(Receipt::evidence).flatMap(Collection::stream).toList();
    List<Evidence> measured = all.stream().filter(one -> !noSurface(one)).toList();
    return new GateSummary(
        gate,
        Outcome.of(measured.isEmpty() ? all : measured),
        EvidenceLines.render(gate, measured.isEmpty() ? all : measured),
        own.stream().map(Receipt::findings).flatMap(Collection::stream).toList());
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
