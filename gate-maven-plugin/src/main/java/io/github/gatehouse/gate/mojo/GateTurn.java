package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.reuse.ReuseKey;
import io.github.gatehouse.gate.session.GuardedGate;
import io.github.gatehouse.gate.session.Level;
import io.github.gatehouse.gate.session.ReceiptDesk;
import io.github.gatehouse.gate.session.Requested;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.ReusedFrom;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Status;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** One gate's turn in one module: whether it has one, the measurement, the receipt, the verdict. */
final class GateTurn {
  private final AnyGate gate;
  private final MavenProject project;
  private final Log log;
  private final SessionFacts facts;
  private final boolean lifecycle;

  GateTurn(AnyGate gate, MavenSession session, MavenProject project, Log log) {
    this.gate = gate;
    this.project = project;
    this.log = log;
    this.facts = SessionFacts.of(session, InstantSource.system());
    this.lifecycle = Requested.phases(session).build();
  }

  SessionFacts facts() {
    return facts;
  }

  /** True where the extension watches this build. */
  boolean watched() {
    return facts.claimed("participant");
  }

  /**
   * Measures each time: for what depends on more than can be named. See {@link #take(boolean,
   * PluginDescriptor, KeySource, Callable)}.
   */
  void take(boolean skip, Callable<GateResult> core)
      throws MojoExecutionException, MojoFailureException {
    turn(skip, Optional::empty, core);
  }

  /**
   * Measures, or takes over what was measured from the same inputs.
   *
   * @param plugin whose jars measure
   * @param source of the key; two measurements with equal keys must have equal results
   */
  void take(boolean skip, PluginDescriptor plugin, KeySource source, Callable<GateResult> core)
      throws MojoExecutionException, MojoFailureException {
    turn(skip, () -> key(plugin, source), core);
  }

  private Optional<ReuseKey> key(PluginDescriptor plugin, KeySource source) throws Exception {
    return source.cheaper()
        ? Optional.empty()
        : Optional.of(source.key(CommonInputs.of(gate, owner(), plugin, facts)));
  }

  private MavenProject owner() {
    return gate.scope() == Gate.Scope.REACTOR ? facts.root() : project;
  }

  /**
   * Measures and writes the receipt. Where the extension watches the build, it fails the build at
   * its end; a goal that is run alone fails by itself.
   */
  private void turn(boolean skip, Callable<Optional<ReuseKey>> source, Callable<GateResult> core)
      throws MojoExecutionException, MojoFailureException {
    boolean off = Boolean.parseBoolean(facts.property("gate.skip").orElse("false"));
    boolean taken = gate.scope() == Gate.Scope.REACTOR && !facts.claim("turn of " + gate.id());
    if (off || taken) {
      log.debug("gate " + gate.id() + " has no turn here");
      return;
    }
    Instant startedOn = facts.now();
    // What is measured is the tree as it is now, before anything is.
    Optional<GateResult> blind = blind();
    Optional<GateResult> leftOut = skip ? Optional.of(skipped()) : leftOut();
    Optional<GateResult> unasked = leftOut.isPresent() ? leftOut : blind;
    Receipt receipt =
        unasked.isPresent() ? written(unasked.get(), startedOn) : receipt(source, core, startedOn);
    log.info(receipt.line() + origin(receipt));
    if (receipt.outcome().status() == Status.FAIL && !watched()) {
      throw new MojoFailureException(receipt.line());
    }
  }

  /** Where git cannot tell the tree, nothing that is measured would be of any. */
  private Optional<GateResult> blind() {
    Optional<String> told = facts.trouble();
    if (told.isEmpty()) {
      return Optional.empty();
    }
    String trouble = told.get();
    if (facts.claim("trouble is told")) {
      log.warn("No gate measures: " + trouble);
    }
    return Optional.of(
        GateResult.unmeasured(
            "git", GateFinding.GATE_BROKE.of(trouble, "gate:" + gate.id(), "git status")));
  }

  private Receipt receipt(
      Callable<Optional<ReuseKey>> source, Callable<GateResult> core, Instant startedOn)
      throws MojoExecutionException {
    Reuse reuse = Reuse.of(facts, log, source);
    Optional<Receipt> earlier = reuse.find();
    if (earlier.isPresent()) {
      return reused(earlier.get(), startedOn);
    }
    Receipt receipt = written(GuardedGate.run(gate, core, log::warn), startedOn);
    reuse.keep(receipt);
    return receipt;
  }

  private static String origin(Receipt receipt) {
    if (receipt.reusedFrom().isEmpty()) {
      return "";
    }
    ReusedFrom from = receipt.reusedFrom().get();
    return " from " + from.commit().substring(0, 7) + " of " + from.finishedOn();
  }

  /** A goal that is named on the command line has its turn at every level. */
  private Optional<GateResult> leftOut() throws MojoExecutionException {
    try {
      return lifecycle ? Level.of(facts).leavesOut(gate) : Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage() + "\nFix: -Dgate.level=ci", e);
    }
  }

  private GateResult skipped() {
    String name = gate instanceof Gate ? gate.id() : "own";
    String why = "gate." + name + ".skip is true";
    return GateResult.skipped("gatehouse", SkipReason.OUT_OF_SCOPE, why);
  }

  private Receipt written(GateResult result, Instant startedOn) throws MojoExecutionException {
    try {
      return new ReceiptDesk(facts).write(gate, project, result, startedOn);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private Receipt reused(Receipt earlier, Instant startedOn) throws MojoExecutionException {
    try {
      return new ReceiptDesk(facts).reuse(gate, project, earlier, startedOn);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private MojoExecutionException unwritten(IOException e) {
    return new MojoExecutionException("the receipt of " + gate.id() + " cannot be written", e);
  }
}
