package io.github.gatehouse.gate.session;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows every gate in one line, and fails the build once, at its end, if one failed. */
final class Enforcement {
  private static final Logger LOG = LoggerFactory.getLogger("Gatehouse");
  private static final int SHOWN = 5;

  private Enforcement() {}

  static void of(MavenSession session, SessionFacts facts, List<StoredReceipt> written) {
    List<GateSummary> gates = GateSummary.of(written);
    if (gates.isEmpty()) {
      return;
    }
    LOG.info("Gates of this build:");
    gates.forEach(gate -> LOG.info("  {}", gate.row()));
    List<GateSummary> failed = gates.stream().filter(GateSummary::failed).toList();
    boolean enforced = Boolean.parseBoolean(facts.property("gate.enforce").orElse("true"));
    if (enforced && !failed.isEmpty()) {
      session
          .getResult()
          .addException(new LifecycleExecutionException(message(failed), facts.root()));
    }
  }

  private static String message(List<GateSummary> failed) {
    StringBuilder text = new StringBuilder();
    text.append(failed.size()).append(failed.size() == 1 ? " gate" : " gates").append(" failed");
    for (GateSummary gate : failed) {
      text.append("\n  ").append(gate.line());
      gate.findings().stream().limit(SHOWN).forEach(finding -> add(text, finding));
      int more = gate.findings().size() - SHOWN;
      if (more > 0) {
        text.append("\n    and ").append(more).append(" more");
      }
    }
    return text.toString();
  }

  private static void add(StringBuilder text, Finding finding) {
    String where = finding.where().isEmpty() ? "" : finding.where() + ": ";
    String what = finding.what().lines().findFirst().orElse("");
    text.append("\n    ").append(where).append(what);
    text.append("\n    Fix: ").append(finding.fix());
  }
}
