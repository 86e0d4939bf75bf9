package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.session.GuardedGate;
import io.github.gatehouse.gate.session.ReceiptDesk;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** One gate's turn in one module: whether it has one, the measurement, the receipt, the verdict. */
final class GateTurn {
  private final Gate gate;
  private final MavenProject project;
  private final Log log;
  private final SessionFacts facts;

  GateTurn(Gate gate, MavenSession session, MavenProject project, Log log) {
    this.gate = gate;
    this.project = project;
    this.log = log;
    this.facts = SessionFacts.of(session, InstantSource.system());
  }

  SessionFacts facts() {
    return facts;
  }

  /** True where the extension watches this build. */
  boolean watched() {
    return facts.claimed("participant");
  }

  /**
   * Measures and writes the receipt. Where the extension watches the build, it fails the build at
   * its end; a goal that is run alone fails by itself.
   */
  void take(boolean skip, Callable<GateResult> core)
      throws MojoExecutionException, MojoFailureException {
    boolean off = Boolean.parseBoolean(facts.property("gate.skip").orElse("false"));
    boolean taken = gate.scope() == Gate.Scope.REACTOR && !facts.claim("turn of " + gate.id());
    if (off || taken) {
      log.debug("gate " + gate.id() + " has no turn here");
      return;
    }
    Instant startedOn = facts.now();
    facts.checkout();
    GateResult result = skip ? skipped() : GuardedGate.run(gate, core, log::warn);
    Receipt receipt = written(result, startedOn);
    log.info(receipt.line());
    if (receipt.outcome().status() == Status.FAIL && !watched()) {
      throw new MojoFailureException(receipt.line());
    }
  }

  private GateResult skipped() {
    String why = "gate." + gate.id() + ".skip is true";
    return GateResult.skipped("gatehouse", SkipReason.OUT_OF_SCOPE, why);
  }

  private Receipt written(GateResult result, Instant startedOn) throws MojoExecutionException {
    try {
      return new ReceiptDesk(facts).write(gate, project, result, startedOn);
    } catch (IOException e) {
      throw new MojoExecutionException("the receipt of " + gate.id() + " cannot be written", e);
    }
  }
}
