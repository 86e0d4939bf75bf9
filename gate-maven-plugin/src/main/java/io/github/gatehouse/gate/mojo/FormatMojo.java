package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.format.FormatStyle;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.session.Requested;
import io.github.gatehouse.gate.session.SessionJvms;
import io.github.gatehouse.gate.session.SpotlessPlan;
import io.github.gatehouse.receipts.model.Gate;
import java.util.Set;
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
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;

/** Counts files that their formatter would change: the project's Spotless, or a built-in one. */
@Mojo(name = "format", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true)
public final class FormatMojo extends AbstractMojo {
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
  @Parameter(property = "gate.format.skip", defaultValue = "false")
  private boolean skip;

  /** Rewrites the files first; by default they are only examined. */
  @Parameter(property = "gate.fix", defaultValue = "false")
  private boolean fix;

  /** Style of a project without Spotless: google, aosp, palantir, none, or detect by a sample. */
  @Parameter(property = "gate.format.style", defaultValue = "detect")
  private String style;

  /** Which files count: all, or those changed since HEAD left its base. */
  @Parameter(property = "gate.format.scope", defaultValue = "all")
  private String scope;

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
    GateTurn turn = new GateTurn(Gate.FORMAT, session, project, getLog());
    SpotlessPlan plan = SpotlessPlan.of(project, Requested.phases(session));
    if (plan == SpotlessPlan.RUNS && !skip && !fix && turn.watched()) {
      getLog().debug("gate format: Spotless runs in this build; its result is read at the end");
      return;
    }
    if (fix || plan != SpotlessPlan.ABSENT) {
      // What Spotless depends on it knows itself: it keeps an index of its own.
      turn.take(skip, () -> examine(plan, turn));
    } else {
      turn.take(skip, plugin, inputs -> module(turn).key(inputs), () -> examine(plan, turn));
    }
  }

  private GateResult examine(SpotlessPlan plan, GateTurn turn) throws Exception {
    if (plan == SpotlessPlan.ABSENT) {
      return module(turn).examine(fix);
    }
    Delegation delegation = new Delegation(session, project, lifecycle, plugins);
    return new SpotlessDelegate(delegation, turn.facts(), changed()).check(fix);
  }

  private ModuleFormat module(GateTurn turn) {
    return new ModuleFormat(
        project,
        turn.facts(),
        new Formatters(session, repositories, SessionJvms.of(turn.facts(), plugin)),
        FormatStyle.of(style),
        changed());
  }

  private boolean changed() {
    if (!Set.of("all", "changed").contains(scope)) {
      throw new IllegalArgumentException("gate.format.scope is '" + scope + "'; all or changed");
    }
    return scope.equals("changed");
  }
}
