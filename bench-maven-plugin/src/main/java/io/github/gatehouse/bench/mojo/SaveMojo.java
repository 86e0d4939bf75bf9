package io.github.gatehouse.bench.mojo;

import io.github.gatehouse.bench.baseline.BaselineName;
import io.github.gatehouse.bench.baseline.Baselines;
import io.github.gatehouse.bench.baseline.RunDirectory;
import io.github.gatehouse.receipts.bench.BenchRun;
import java.io.File;
import java.io.IOException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Stores the last run of {@code bench:run} as a named baseline, to compare later runs with. */
@Mojo(name = "save", requiresProject = false, threadSafe = true)
public final class SaveMojo extends AbstractMojo {
  /** Stores nothing where true. */
  @Parameter(property = "bench.skip", defaultValue = "false")
  private boolean skip;

  /** Name of the baseline; {@code main} unless told otherwise. */
  @Parameter(property = "bench.baseline", defaultValue = "main")
  private String baseline;

  /** Directory of all baselines, one for the whole build. */
  @Parameter(
      property = "bench.baselines",
      defaultValue = "${session.executionRootDirectory}/.gatehouse/baselines")
  private File baselines;

  @Parameter(defaultValue = "${project.artifactId}", readonly = true)
  private String module;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Override
  public void execute() throws MojoExecutionException {
    if (skip) {
      getLog().info("no baseline is stored (bench.skip)");
      return;
    }
    try {
      RunDirectory from = ModuleDirectory.run(session);
      RunDirectory to = new BaselineName(baseline).in(baselines.toPath(), module);
      if (!from.exists()) {
        getLog().warn("nothing to store: " + from.run() + " does not exist");
        getLog().warn("Fix: mvn verify " + Goals.command("run"));
        return;
      }
      report(Baselines.save(from, to), to);
    } catch (IOException | IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  private void report(BenchRun run, RunDirectory to) {
    int measured = run.expected().size() - run.failures().size();
    getLog().info(measured + " benchmarks stored as baseline '" + baseline + "': " + to.path());
    if (run.quick()) {
      getLog().warn("this baseline is quick: later runs compare with it only if they are, too");
    }
    run.failures()
        .forEach(f -> getLog().warn("not in the baseline: " + f.id() + ": " + f.message()));
  }
}
