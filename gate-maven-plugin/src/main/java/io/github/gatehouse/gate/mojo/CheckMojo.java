package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.console.GateRow;
import io.github.gatehouse.gate.console.GateTable;
import io.github.gatehouse.gate.result.Goals;
import io.github.gatehouse.gate.session.ConsoleColours;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import java.io.File;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Enforces a policy over the receipts on disk: fails and lists every gate that falls short. */
@Mojo(name = "check", aggregator = true, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Leaves the check out. */
  @Parameter(property = "gate.check.skip", defaultValue = "false")
  private boolean skip;

  /** Ids of the gates that must pass; by default all but features, mutation and security. */
  @Parameter(property = "gatehouse.required")
  private List<String> required;

  /** More directories with receipts, for example of other CI jobs; by default none. */
  @Parameter(property = "gatehouse.receipts")
  private List<File> receipts;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("gate:check is skipped");
      return;
    }
    SessionFacts facts = SessionFacts.of(session, InstantSource.system());
    List<Standing> gates = JudgedReceipts.of(session, facts, required, receipts).gates();
    GateTable table = new GateTable(gates.stream().map(GateRow::of).toList());
    table.lines(ConsoleColours.on()).forEach(getLog()::info);
    gates.stream()
        .filter(one -> one.status() == EffectiveStatus.WAIVED)
        .forEach(one -> getLog().warn(one.gate() + ": " + one.reason()));
    long open = gates.stream().filter(one -> !one.satisfied()).count();
    if (open > 0) {
      String outcome = open == 1 ? "is open" : "are open";
      throw new MojoFailureException(table.failures(outcome, Goals.mvn("gate:report")));
    }
  }
}
