package io.github.gatehouse.routing.mojo;

import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.policy.RoutingPolicy;
import io.github.gatehouse.routing.rule.PolicyLint;
import io.github.gatehouse.routing.source.PolicySettings;
import io.github.gatehouse.routing.source.PolicySource;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Searches the policy for rules that can never decide, can never be known, or would be final too
 * early; fails where there is one.
 */
@Mojo(name = "lint", aggregator = true, requiresProject = false, threadSafe = true)
public final class LintMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Gates that must pass, such as {@code tests}; by default those that the policy requires. */
  @Parameter(property = "gatehouse.required")
  private List<String> required = List.of();

  /** The tree of a {@code routing.yaml}, in place of that file; by default the file counts. */
  @Parameter private PlexusConfiguration policy;

  /** Does nothing at all where true; by default the policy is searched. */
  @Parameter(property = "routing.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Gatehouse: the search of the policy is skipped (routing.skip)");
      return;
    }
    RoutingPolicy searched = policy();
    List<Finding> findings = PolicyLint.of(searched);
    findings.forEach(one -> getLog().error(one.id() + ": " + one.what() + ". Fix: " + one.fix()));
    if (!findings.isEmpty()) {
      throw new MojoFailureException(findings.size() + " findings in the policy; see above");
    }
    getLog().info("Gatehouse: " + searched.rules().size() + " rules, each can do what it says");
  }

  /** The one of the working tree, also where the base's would judge: whoever edits it asks. */
  private RoutingPolicy policy() throws MojoExecutionException {
    try {
      Path root = Path.of(session.getExecutionRootDirectory());
      PolicySettings settings = HandoffArguments.policy(session, policy, required).withoutBase();
      return new PolicySource(new GitCli(root), root).ruling(settings).policy();
    } catch (RuntimeException e) {
      throw new MojoExecutionException("No policy: " + e.getMessage(), e);
    }
  }
}
