package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.console.GateRow;
import io.github.gatehouse.gate.console.GateTable;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.standing.Waivers;
import io.github.gatehouse.receipts.yaml.WaiverFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows every gate in one line, and fails the build once, at its end, if one failed. */
final class Enforcement {
  private static final Logger LOG = LoggerFactory.getLogger("Gatehouse");

  private Enforcement() {}

  static void of(MavenSession session, SessionFacts facts, List<Receipt> written) {
    List<GateSummary> gates = GateSummary.of(written);
    if (gates.isEmpty()) {
      return;
    }
    List<GateRow> rows = new ArrayList<>();
    for (GateSummary gate : gates) {
      rows.add(gate.row());
    }
    LOG.info("Gates of this build:");
    for (String line : new GateTable(rows).lines(ConsoleColours.on())) {
      LOG.info("  {}", line);
    }
    List<GateRow> failed = new ArrayList<>();
    for (GateSummary gate : gates) {
      if (gate.failed() && !waived(gate, facts, written)) {
        failed.add(gate.row());
      }
    }
    boolean enforced = Boolean.parseBoolean(facts.property("gate.enforce").orElse("true"));
    if (enforced && !failed.isEmpty()) {
      String message = new GateTable(failed).failures("failed", Goals.mvn("gate:report"));
      session.getResult().addException(new LifecycleExecutionException(message, facts.root()));
    }
  }

  /** A gate is let through where every receipt of it that fails is. */
  private static boolean waived(GateSummary gate, SessionFacts facts, List<Receipt> written) {
    List<Receipt> failing =
        written.stream()
            .filter(one -> one.gate().equals(gate.gate()))
            .filter(one -> one.outcome().status() == Status.FAIL)
            .toList();
    try {
      Waivers waivers = WaiverFile.in(facts.directory());
      List<String> excuses =
          failing.stream()
              .flatMap(receipt -> waivers.excuse(receipt, facts.present()).stream())
              .toList();
      if (excuses.size() == failing.size()) {
        excuses.forEach(excuse -> LOG.warn("{}: {}", gate.gate(), excuse));
        return true;
      }
    } catch (IOException e) {
      LOG.error("No waiver counts: {}", e.getMessage());
    }
    return false;
  }
}
