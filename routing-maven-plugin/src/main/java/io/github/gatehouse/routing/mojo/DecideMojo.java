package io.github.gatehouse.routing.mojo;

import io.github.gatehouse.receipts.git.GitCli;
import io.github.gatehouse.routing.decision.BuildOutcome;
import io.github.gatehouse.routing.handoff.CiFiles;
import io.github.gatehouse.routing.handoff.Desk;
import io.github.gatehouse.routing.handoff.Handoff;
import io.github.gatehouse.routing.handoff.HandoffRequest;
import io.github.gatehouse.routing.session.Reactor;
import io.github.gatehouse.routing.session.SigningEnvironment;
import io.github.gatehouse.routing.source.PolicySource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;

/**
 * Decides what happens next from the receipts that are there, and writes the decision. It fails
 * only where it cannot decide, never because of what it decides.
 */
@Mojo(name = "decide", aggregator = true, requiresProject = false, threadSafe = true)
public final class DecideMojo extends AbstractMojo {
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

  /** Directory with the earlier decisions about the same change; by default none are kept. */
  @Parameter(property = "routing.history")
  private File history;

  /** Documents written by hand whose claims are audited; by default none. */
  @Parameter(property = "routing.claims")
  private List<File> claims = List.of();

  /** Does nothing at all where true; by default a decision is made. */
  @Parameter(property = "routing.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Gatehouse: routing is skipped (routing.skip)");
      return;
    }
    try {
      HandoffRequest request = request();
      Handoff handoff =
          new Desk(new GitCli(request.root()), InstantSource.system()).decide(request);
      handoff.lines().forEach(getLog()::info);
      new CiFiles(System.getenv(), UUID.randomUUID().toString()).append(handoff);
    } catch (IOException | RuntimeException e) {
      throw new MojoExecutionException("No decision: " + e.getMessage(), e);
    }
  }

  private HandoffRequest request() {
    List<MavenProject> projects = Reactor.projects(session);
    Path root = Path.of(session.getExecutionRootDirectory());
    return new HandoffRequest(
            root,
            Reactor.directories(projects),
            Reactor.ids(projects),
            receipts.stream().map(File::toPath).toList(),
            new PolicySource(new GitCli(root), root)
                .ruling(HandoffArguments.policy(session, policy, required)),
            Optional.ofNullable(history).map(File::toPath),
            "routing:decide",
            BuildOutcome.UNWATCHED)
        .claiming(claims.stream().map(File::toPath).toList())
        .signedWith(SigningEnvironment.ofProcess().key());
  }
}
