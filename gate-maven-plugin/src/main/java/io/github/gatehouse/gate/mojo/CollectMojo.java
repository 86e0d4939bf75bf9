package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.job.JobFiles;
import io.github.gatehouse.gate.job.JobName;
import io.github.gatehouse.gate.session.SessionFacts;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Copies the receipts of a CI job, with the reports they rest on, to one directory to hand on. */
@Mojo(name = "collect", aggregator = true, threadSafe = true)
public final class CollectMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** Leaves the collecting out. */
  @Parameter(property = "gate.collect.skip", defaultValue = "false")
  private boolean skip;

  /** Name of the job: everything goes to target/jobs and this name, by default target/jobs/job. */
  @Parameter(property = "gate.job", defaultValue = "job")
  private String job;

  /** Ids of the gates that this job answers for; by default all that left a receipt. */
  @Parameter(property = "gate.job.gates")
  private List<String> gates;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("gate:collect is skipped");
      return;
    }
    SessionFacts facts = SessionFacts.of(session, InstantSource.system());
    try {
      JobFiles files = new JobFiles(facts.directory(), new JobName(job));
      List<String> asked = gates == null ? List.of() : gates;
      say(files, files.copy(StoredReceipts.all(session, facts, List.of()), asked));
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException("receipts cannot be collected: " + e.getMessage(), e);
    }
  }

  private void say(JobFiles files, JobFiles.Collected collected) throws MojoExecutionException {
    getLog()
        .info(
            "Collected "
                + collected.receipts()
                + " receipts and "
                + collected.reports()
                + " reports: "
                + files.target());
    if (collected.lost() > 0) {
      getLog().warn(collected.lost() + " reports are gone; receipts that rest on them are invalid");
    }
    if (collected.receipts() == 0 || !collected.absent().isEmpty()) {
      String which =
          collected.absent().isEmpty() ? "any gate" : String.join(", ", collected.absent());
      throw new MojoExecutionException(
          "this build left no receipt of " + which + ". Fix: mvn verify first, in this checkout");
    }
  }
}
