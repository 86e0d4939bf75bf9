package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.session.Requested;
import io.github.gatehouse.gate.session.SpotlessPlan;
import io.github.gatehouse.receipts.model.Gate;
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

/**
 * Counts files that their formatter would change: the project's Spotless, or google-java-format.
 */
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

  // Injection as the annotation's successor wants it is what Maven 3.6 to 3.9.5 ignores.
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
    if (plan == SpotlessPlan.RUNS && !skip && turn.watched()) {
      getLog().debug("gate format: Spotless runs in this build; its result is read at the end");
      return;
    }
    if (fix || plan != SpotlessPlan.ABSENT) {
      // What Spotless depends on it knows itself: it keeps an index of its own.
      turn.take(skip, () -> examine(plan, turn));
    } else {
      KeySource key = inputs -> inputs.files("sources", JavaSources.own(project)).key();
      turn.take(skip, plugin, key, () -> examine(plan, turn));
    }
  }

  private GateResult examine(SpotlessPlan plan, GateTurn turn) throws Exception {
    if (plan != SpotlessPlan.ABSENT) {
      return new SpotlessDelegate(new Delegation(session, project, lifecycle, plugins)).check(fix);
    }
    return Formatters.googleJavaFormat(plugin, turn.facts().directory())
        .examine(JavaSources.own(project), fix);
  }
}
