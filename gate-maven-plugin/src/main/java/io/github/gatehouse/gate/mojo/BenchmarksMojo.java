package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.benchmark.BenchFiles;
import io.github.gatehouse.gate.benchmark.BenchmarksGate;
import io.github.gatehouse.gate.session.Benchmarked;
import io.github.gatehouse.gate.session.ModuleDirectory;
import io.github.gatehouse.receipts.model.Gate;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Reads benchmark results: whether every benchmark ran and reported. */
@Mojo(name = "benchmarks", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class BenchmarksMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Leaves this gate out; the receipt says so. */
  @Parameter(property = "gate.benchmarks.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GateTurn turn = new GateTurn(Gate.BENCHMARKS, session, project, getLog());
    BenchFiles files = BenchFiles.of(ModuleDirectory.of(project));
    boolean surface = Benchmarked.is(project);
    turn.take(skip, () -> new BenchmarksGate(files, surface, turn.facts().subject()).measure());
  }
}
