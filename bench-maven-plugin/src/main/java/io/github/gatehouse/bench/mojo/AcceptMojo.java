package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.acceptance.Acceptance;
import io.github.gatehouse.bench.acceptance.AcceptanceFile;
import io.github.gatehouse.bench.acceptance.AcceptanceRequest;
import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.receipts.bench.BenchComparison;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Accepts a slowdown, or a benchmark that has gone, as the last comparison measured it: adds it to
 * {@code .gatehouse/acceptances.yaml}, for people to review.
 */
@Mojo(name = "accept", requiresProject = false, threadSafe = true)
public final class AcceptMojo extends AbstractMojo {
  /** Accepts nothing where true. */
  @Parameter(property = "bench.skip", defaultValue = "false")
  private boolean skip;

  /** Id of the benchmark, exactly as the comparison names it. */
  @Parameter(property = "bench.accept", required = true)
  private String accept;

  /** Why it may be slower, in one line. */
  @Parameter(property = "bench.reason", required = true)
  private String reason;

  /** Who says so. */
  @Parameter(property = "bench.owner", required = true)
  private String owner;

  /** The last day on which it holds, such as {@code 2027-01-31}: within a year. */
  @Parameter(property = "bench.expires", required = true)
  private String expires;

  /** Accepts it against every base where true, and not only the one that was compared with. */
  @Parameter(property = "bench.anyBase", defaultValue = "false")
  private boolean anyBase;

  @Parameter(defaultValue = "${project.artifactId}", readonly = true)
  private String module;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("nothing is accepted (bench.skip)");
      return;
    }
    try {
      RunDirectory run = ModuleDirectory.run(session);
      BenchComparison comparison =
          run.readComparison()
              .orElseThrow(() -> new IOException(run.comparison() + " does not exist"));
      accept(comparison, Path.of(session.getExecutionRootDirectory()));
    } catch (DateTimeException e) {
      throw new MojoExecutionException("bench.expires is '" + expires + "'; as 2027-01-31", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void accept(BenchComparison comparison, Path root) throws IOException {
    AcceptanceRequest request =
        new AcceptanceRequest(accept, anyBase, reason, owner, LocalDate.parse(expires));
    for (Acceptance one : request.of(comparison, module, LocalDate.now(ZoneOffset.UTC))) {
      AcceptanceFile.append(root, one);
      getLog().info("accepted " + one.subject() + " in " + root.resolve(AcceptanceFile.PATH));
    }
    getLog().info("commit it, and compare again: it counts when the comparison is written");
  }
}
