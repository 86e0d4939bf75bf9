package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.standing.Standings;
import io.github.gatehouse.receipts.yaml.WaiverFile;
import java.io.File;
import java.io.IOException;
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
    List<Standing> standings = standings(facts);
    standings.forEach(one -> getLog().info(row(one)));
    standings.stream()
        .filter(one -> one.status() == EffectiveStatus.WAIVED)
        .forEach(one -> getLog().warn(one.gate() + ": " + one.reason()));
    List<Standing> open = standings.stream().filter(one -> !one.satisfied()).toList();
    if (!open.isEmpty()) {
      throw new MojoFailureException(message(open));
    }
  }

  private List<Standing> standings(SessionFacts facts) throws MojoExecutionException {
    try {
      Policy policy =
          Policy.requiring(required == null ? List.of() : required)
              .with(WaiverFile.in(facts.directory()));
      List<File> more = receipts == null ? List.of() : receipts;
      return Standings.of(policy, StoredReceipts.all(session, facts, more), facts.present());
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException("receipts cannot be judged: " + e.getMessage(), e);
    }
  }

  private static String row(Standing one) {
    String status = one.status().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    return String.format("%-12s %s", status, one.line());
  }

  private static String message(List<Standing> open) {
    StringBuilder text = new StringBuilder();
    text.append(open.size()).append(open.size() == 1 ? " gate is" : " gates are").append(" open");
    for (Standing one : open) {
      text.append("\n  ").append(row(one));
      if (!one.reason().isEmpty()) {
        text.append("\n    ").append(one.reason());
      }
      one.findings().stream().map(Finding::fix).distinct().limit(3).forEach(fix -> add(text, fix));
    }
    return text.toString();
  }

  private static void add(StringBuilder text, String fix) {
    text.append("\n    Fix: ").append(fix);
  }
}
