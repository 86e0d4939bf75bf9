package io.github.gatehouse.routing.mojo;

import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.routing.decision.Action;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.source.PolicySettings;
import io.github.gatehouse.routing.verify.Permission;
import io.github.gatehouse.routing.verify.QueueCheck;
import java.io.File;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/** Fails unless the decision is one that is allowed, and still fresh: for merge queues. */
@Mojo(name = "check", aggregator = true, requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Actions that are let through; by default only FINALIZE. */
  @Parameter(property = "routing.allowed", defaultValue = "FINALIZE")
  private Set<Action> allowed;

  /** Days that advisories about dependencies may be old; by default 7. */
  @Parameter(property = "routing.advisoryDays", defaultValue = "" + Permission.ADVISORY_DAYS)
  private int advisoryDays;

  /** Gates that must pass, as told when it was decided; by default those the policy requires. */
  @Parameter(property = "gatehouse.required")
  private List<String> required = List.of();

  /** The tree of a {@code routing.yaml}, in place of that file; by default the file counts. */
  @Parameter private PlexusConfiguration policy;

  /** More directories with receipts, as told when it was decided; by default none. */
  @Parameter(property = "gatehouse.receipts")
  private List<File> receipts = List.of();

  /** Directory with the earlier decisions about the same change; by default none are kept. */
  @Parameter(property = "routing.history")
  private File history;

  /** Does nothing at all where true; by default the decision is checked. */
  @Parameter(property = "routing.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Gatehouse: the check of the decision is skipped (routing.skip)");
      return;
    }
    try {
      PolicySettings settings = HandoffArguments.policy(session, policy, required);
      HandoffRequest request = HandoffArguments.request(session, null, settings, receipts, history);
      QueueCheck check = new QueueCheck(new GitCli(request.root()), InstantSource.system());
      Permission permission = new Permission(allowed, advisoryDays);
      HandoffArguments.answer(check.check(request, permission), getLog());
    } catch (IOException | RuntimeException e) {
      throw new MojoExecutionException("Not checked: " + e.getMessage(), e);
    }
  }
}
