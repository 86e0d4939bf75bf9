package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.gate.session.SessionFacts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Runs a whole build with all gates and the decision, on any project, without touching its POM. */
@Mojo(name = "run", aggregator = true, requiresDirectInvocation = true, threadSafe = true)
public final class RunMojo extends AbstractMojo {
  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** This plugin. */
  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  /** Leaves the run out. */
  @Parameter(property = "gate.run.skip", defaultValue = "false")
  private boolean skip;

  /** Goals of the build that the gates watch; by default everything up to verify. */
  @Parameter(property = "gate.run.goals", defaultValue = "verify")
  private List<String> goals;

  /** Keeps benchmarks short; by default true, and then the decision says that they were. */
  @Parameter(property = "gate.run.quick", defaultValue = "true")
  private boolean quick;

  // Injection as the annotation's successor wants it is what Maven 3.6 to 3.9.5 ignores.
  @SuppressWarnings("deprecation")
  @Component
  private RepositorySystem repositorySystem;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    SessionFacts facts = SessionFacts.of(session, InstantSource.system());
    if (skip || facts.property(ChildBuild.GUARD).isPresent()) {
      getLog().info("gate:run is " + (skip ? "skipped" : "running already: not started again"));
      return;
    }
    List<File> extensions =
        new ExtensionJars(repositorySystem, session, getLog())
            .of(plugin.getPluginArtifact().getFile(), OwnVersion.read());
    int exit = new ChildBuild(session, goals, quick).run(extensions);
    Path decision = facts.directory().resolve("target/gatehouse/ROUTING-DECISION.md");
    if (Files.isRegularFile(decision)) {
      getLog().info("The decision: " + decision);
    }
    if (exit != 0) {
      throw new MojoFailureException("the build ended with exit code " + exit + "; see above");
    }
  }
}
