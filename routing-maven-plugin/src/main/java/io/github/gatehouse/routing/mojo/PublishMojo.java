package io.github.gatehouse.routing.mojo;

import io.github.gatehouse.routing.github.Access;
import io.github.gatehouse.routing.github.Attempts;
import io.github.gatehouse.routing.github.GitHubRest;
import io.github.gatehouse.routing.github.Publisher;
import io.github.gatehouse.routing.github.Submission;
import io.github.gatehouse.routing.github.SubmissionFiles;
import io.github.gatehouse.routing.ledger.PauseClock;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Publishes the stored decision to GitHub: a check run for each gate, and the ledger as one comment
 * of the pull request. It fails only where it cannot publish, never because of what was decided.
 */
@Mojo(name = "publish", aggregator = true, requiresProject = false, threadSafe = true)
public final class PublishMojo extends AbstractMojo {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Where to publish, {@code owner/name}; by default the job's own, {@code GITHUB_REPOSITORY}. */
  @Parameter(property = "routing.repository")
  private String repository = "";

  /**
   * Number of the pull request to comment on; by default that of {@code GITHUB_REF}, and none where
   * that is a branch.
   */
  @Parameter(property = "routing.pullRequest", defaultValue = "0")
  private int pullRequest;

  /** Base of GitHub's REST API; by default {@code GITHUB_API_URL} or that of github.com. */
  @Parameter(property = "routing.githubUrl")
  private String githubUrl = "";

  /** Name of the environment variable that holds the token. */
  @Parameter(property = "routing.tokenVariable", defaultValue = "GITHUB_TOKEN")
  private String tokenVariable;

  /**
   * Whose comments and check runs are ours; by default GitHub is asked, and {@code
   * github-actions[bot]} where it does not say.
   */
  @Parameter(property = "routing.login")
  private String login = "";

  /** Prints what would be sent where true, and asks nobody; by default it is sent. */
  @Parameter(property = "routing.dryRun", defaultValue = "false")
  private boolean dryRun;

  /** Does nothing at all where true; by default the decision is published. */
  @Parameter(property = "routing.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("Gatehouse: routing is skipped (routing.skip)");
      return;
    }
    try {
      ActionsEnvironment job = ActionsEnvironment.ofProcess();
      Submission submission =
          new SubmissionFiles(Path.of(session.getExecutionRootDirectory()))
              .read(job.pullRequest(pullRequest));
      (dryRun ? submission.lines() : publish(submission, job)).forEach(getLog()::info);
    } catch (IOException | RuntimeException e) {
      throw new MojoExecutionException("Not published: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("Not published: interrupted while waiting", e);
    }
  }

  private List<String> publish(Submission submission, ActionsEnvironment job)
      throws IOException, InterruptedException {
    Access access =
        new Access(
            job.api(githubUrl),
            job.repository(repository),
            job.token(tokenVariable),
            login,
            TIMEOUT);
    long seed = System.nanoTime();
    getLog().debug("Gatehouse: jitter from seed " + seed);
    Attempts attempts = new Attempts(new PauseClock(), new SplittableRandom(seed));
    return new Publisher(new GitHubRest(access, InstantSource.system()), attempts)
        .publish(submission)
        .lines();
  }
}
