package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.benchmark.BenchFiles;
import io.github.gatehouse.gate.benchmark.PerfGate;
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

/** Reads the comparison of benchmark results with a baseline: whether any became slower. */
@Mojo(name = "perf", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class PerfMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Leaves this gate out; the receipt says so. */
  @Parameter(property = "gate.perf.skip", defaultValue = "false")
  private boolean skip;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GateTurn turn = new GateTurn(Gate.PERF, session, project, getLog());
    BenchFiles files = BenchFiles.of(ModuleDirectory.of(project));
    boolean surface = Benchmarked.is(project);
    turn.take(skip, () -> new PerfGate(files, surface, turn.facts().subject()).measure());
  }
}
