package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.receipts.model.Gate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Builds every combination of the project's profiles, each in a copy of the sources. */
@Mojo(name = "features", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class FeaturesMojo extends AbstractMojo {
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
  @Parameter(property = "gate.features.skip", defaultValue = "false")
  private boolean skip;

  /** Profiles that are combined; by default all in the reactor's POMs that are a user's choice. */
  @Parameter(property = "gate.features.profiles")
  private List<String> profiles;

  /** Profiles that exclude each other, a group as {@code a|b}; by default none do. */
  @Parameter(property = "gate.features.groups")
  private List<String> groups;

  /**
   * Single combinations that are left out, each as {@code a+b} or {@code none}; by default none.
   */
  @Parameter(property = "gate.features.excludes")
  private List<String> excludes;

  /** Profiles together at most; by default each alone, and always the build without any. */
  @Parameter(property = "gate.features.depth", defaultValue = "1")
  private int depth;

  /** Goals of each build; by default everything is compiled, tests included, and nothing is run. */
  @Parameter(property = "gate.features.goals", defaultValue = "test-compile")
  private List<String> goals;

  /** Which part of the combinations is built here, such as 1/3; by default all of them. */
  @Parameter(property = "gate.features.shard", defaultValue = "1/1")
  private String shard;

  /** Builds at a time; by default one after the other. */
  @Parameter(property = "gate.features.parallel", defaultValue = "1")
  private int parallel;

  /** Seconds for all combinations together; by default ten minutes. */
  @Parameter(property = "gate.features.budget", defaultValue = "600")
  private int budget;

  /** Seconds for a single combination; by default five minutes. */
  @Parameter(property = "gate.features.timeout", defaultValue = "300")
  private int timeout;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (!project.equals(session.getProjects().get(session.getProjects().size() - 1))) {
      getLog().debug("gate features: its turn comes with the last module");
      return;
    }
    GateTurn turn = new GateTurn(Gate.FEATURES, session, project, getLog());
    FeatureChoice choice =
        new FeatureChoice(
            profiles, groups, excludes, depth, goals, shard, parallel, budget, timeout);
    FeatureTurn features = new FeatureTurn(session, turn.facts(), choice, getLog());
    FeaturesKey key = new FeaturesKey(session, turn.facts(), choice);
    if (features.nothing() || moving(key)) {
      turn.take(skip, features::measure);
    } else {
      turn.take(skip, plugin, key::of, features::measure);
    }
  }

  private boolean moving(FeaturesKey key) throws MojoExecutionException {
    try {
      Optional<String> moving = key.moving();
      moving.ifPresent(
          version ->
              getLog()
                  .debug("gate features: measured each time: a POM has the version " + version));
      return moving.isPresent();
    } catch (IOException e) {
      throw new MojoExecutionException("a POM of the reactor cannot be read", e);
    }
  }
}
