package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.fork.ProcessTree;
import io.github.gatehouse.gate.mutation.Pit;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;
import io.github.gatehouse.gate.session.BaseRun;
import io.github.gatehouse.gate.session.MutationTurn;
import io.github.gatehouse.gate.session.PitestPlan;
import io.github.gatehouse.gate.session.Requested;
import io.github.gatehouse.receipts.model.Gate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** Changes the code in small ways, and counts the changes that no test notices: PIT. */
@Mojo(
    name = "mutation",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class MutationMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** This plugin. */
  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Leaves this gate out; the receipt says so. */
  @Parameter(property = "gate.mutation.skip", defaultValue = "false")
  private boolean skip;

  /**
   * What is examined: {@code changed}, by default, or {@code all} classes, or those of source files
   * that are named below their roots, with commas between.
   */
  @Parameter(property = "gate.mutation.scope", defaultValue = "changed")
  private String scope;

  /**
   * Where the base's mutants come from: by default what was {@code stored} when the base was
   * measured; {@code run} measures there what is missing.
   */
  @Parameter(property = "gate.mutation.base", defaultValue = "stored")
  private String base;

  /** Score that the lower bound must reach, in percent; by default 0, new survivors decide. */
  @Parameter(property = "gate.mutation.threshold", defaultValue = "0")
  private String threshold;

  /** Seconds that one module may take; by default ten minutes. */
  @Parameter(property = "gate.mutation.budget", defaultValue = "600")
  private long budget;

  /** JVMs that run tests at a time; by default, which is 0, one for each processor. */
  @Parameter(property = "gate.mutation.threads", defaultValue = "0")
  private int threads;

  // Injection as the annotation's successor wants it is what Maven 3.6 to 3.9.5 ignores.
  @SuppressWarnings("deprecation")
  @Component
  private RepositorySystem repositories;

  @SuppressWarnings("deprecation")
  @Component
  private LifecycleExecutor lifecycle;

  @SuppressWarnings("deprecation")
  @Component
  private BuildPluginManager plugins;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GateTurn turn = new GateTurn(Gate.MUTATION, session, project, getLog());
    PitestPlan plan = PitestPlan.of(project, Requested.phases(session));
    if (plan == PitestPlan.RUNS && !skip && turn.watched()) {
      getLog().debug("gate mutation: PIT runs in this build; its result is read at the end");
      return;
    }
    turn.take(skip, plugin, key(turn), () -> measure(turn));
  }

  private KeySource key(GateTurn turn) {
    return new KeySource() {
      @Override
      public boolean cheaper() throws IOException {
        return examination(turn).nothing(scope).isPresent();
      }

      @Override
      public ReuseKey key(ReuseInputs inputs) throws Exception {
        inputs.value("scope", scope).value("threshold", threshold);
        inputs.value("base", examination(turn).comparedWith());
        return MutationKey.of(inputs, session, project, turn.facts());
      }
    };
  }

  private GateResult measure(GateTurn turn) throws Exception {
    // Whoever ends this Maven means PIT, too, and the JVMs that PIT has started.
    EndHook end = EndHook.of(() -> ProcessTree.ours().end(Duration.ZERO));
    try {
      return examination(turn).measure(scope, threshold, this::pit);
    } finally {
      end.forget();
    }
  }

  private MutationTurn examination(GateTurn turn) throws IOException {
    return new MutationTurn(turn.facts(), project, baseRun(turn), getLog()::info);
  }

  private BaseRun baseRun(GateTurn turn) {
    switch (base) {
      case "stored":
        return BaseRun.NONE;
      case "run":
        return new BaseMutation(
            session, project, turn.facts(), Duration.ofSeconds(budget), getLog());
      default:
        throw new IllegalArgumentException(
            "gate.mutation.base is '" + base + "'; one of stored, run");
    }
  }

  private Pit pit() throws Exception {
    Duration time = Duration.ofSeconds(budget);
    Delegation delegation = new Delegation(session, project, lifecycle, plugins);
    if (delegation.declares(PitestPlan.PLUGIN)) {
      return new PitestDelegate(delegation, time);
    }
    Path reports = Path.of(project.getBuild().getDirectory(), "gatehouse", "pit");
    int jvms = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
    return new PitTool(new ToolJars(repositories, session, project), session, project)
        .fork(reports, jvms, time);
  }
}
