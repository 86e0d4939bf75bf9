package io.github.gatehouse.gate.session;

import io.github.gatehouse.gate.console.GateTable;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows every gate in one line, and fails the build once, at its end, if one failed. */
final class Enforcement {
  private static final Logger LOG = LoggerFactory.getLogger("Gatehouse");

  private Enforcement() {}

  static void of(MavenSession session, SessionFacts facts, List<StoredReceipt> written) {
    List<GateSummary> gates = GateSummary.of(written);
    if (gates.isEmpty()) {
      return;
    }
    GateTable table = new GateTable(gates.stream().map(GateSummary::row).toList());
    LOG.info("Gates of this build:");
    table.lines(ConsoleColours.on()).forEach(line -> LOG.info("  {}", line));
    boolean failed = gates.stream().anyMatch(GateSummary::failed);
    boolean enforced = Boolean.parseBoolean(facts.property("gate.enforce").orElse("true"));
    if (enforced && failed) {
      String message = table.failures("failed", Goals.mvn("gate:report"));
      session.getResult().addException(new LifecycleExecutionException(message, facts.root()));
    }
  }
}
