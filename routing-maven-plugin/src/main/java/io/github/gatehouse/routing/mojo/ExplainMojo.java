package io.github.gatehouse.routing.mojo;

import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.routing.handoff.Desk;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.source.PolicySettings;
import io.github.gatehouse.routing.trial.Explanation;
import java.io.File;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Says what would be decided now and why: each rule with its truth, and what it would have needed.
 * Writes nothing.
 */
@Mojo(name = "explain", aggregator = true, requiresProject = false, threadSafe = true)
public final class ExplainMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Gates that must pass, such as {@code tests}; by default those that the policy requires. */
  @Parameter(property = "gatehouse.required")
  private List<String> required = List.of();

  /** The tree of a {@code routing.yaml}, in place of that file; by default the file counts. */
  @Parameter private PlexusConfiguration policy;

  /** More directories with receipts, such as those of other CI jobs; by default none. */
  @Parameter(property = "gatehouse.receipts")
  private List<File> receipts = List.of();

  /** Directory with the earlier decisions about the same change; by default none are read. */
  @Parameter(property = "routing.history")
  private File history;

  /** Does nothing at all where true; by default the decision is explained. */
  @Parameter(property = "routing.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Gatehouse: the explanation is skipped (routing.skip)");
      return;
    }
    try {
      PolicySettings settings = HandoffArguments.policy(session, policy, required);
      HandoffRequest request = HandoffArguments.request(session, null, settings, receipts, history);
      Desk desk = new Desk(new GitCli(request.root()), InstantSource.system());
      new Explanation(desk.judge(request, desk.head(), any -> true))
          .lines()
          .forEach(getLog()::info);
    } catch (IOException | RuntimeException e) {
      throw new MojoExecutionException("Nothing explained: " + e.getMessage(), e);
    }
  }
}
