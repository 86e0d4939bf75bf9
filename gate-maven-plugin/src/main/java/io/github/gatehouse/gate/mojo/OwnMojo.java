package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.fork.LiveTrees;
import io.github.gatehouse.gate.own.CommandGate;
import io.github.gatehouse.gate.own.ServiceGates;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.session.ModuleDirectory;
import io.github.gatehouse.receipts.model.OwnGate;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.own.OwnModule;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Runs the gates of a project's own: commands with a report, and services of its jars. */
@Mojo(name = "own", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class OwnMojo extends AbstractMojo {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** The running session. */
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  /** The module. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  /** Leaves the own gates out; their receipts say so. */
  @Parameter(property = "gate.own.skip", defaultValue = "false")
  private boolean skip;

  /** Commands that are gates; by default none. */
  @Parameter private List<Command> commands;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    List<String> failed = new ArrayList<>();
    for (Map.Entry<OwnGate, Callable<GateResult>> one : gates().entrySet()) {
      try {
        new GateTurn(one.getKey(), session, project, getLog()).take(skip, one.getValue());
      } catch (MojoFailureException e) {
        // The others have their turn all the same.
        failed.add(e.getMessage());
      }
    }
    if (!failed.isEmpty()) {
      throw new MojoFailureException(String.join("\n", failed));
    }
  }

  private Map<OwnGate, Callable<GateResult>> gates() throws MojoExecutionException {
    Map<OwnGate, Callable<GateResult>> gates = new java.util.LinkedHashMap<>();
    Path root = Path.of(session.getExecutionRootDirectory());
    try {
      for (Command one : commands == null ? List.<Command>of() : commands) {
        put(gates, one.gate(), command(one, root));
      }
      ServiceGates.in(OwnMojo.class.getClassLoader())
          .forEach((id, own) -> put(gates, id, () -> ServiceGates.measure(own, module(root))));
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage() + "\nFix: docs/gates/own.md", e);
    }
    return gates;
  }

  private static void put(
      Map<OwnGate, Callable<GateResult>> gates, OwnGate id, Callable<GateResult> core) {
    if (gates.put(id, core) != null) {
      throw new IllegalArgumentException("two gates have the id " + id.id());
    }
  }

  private Callable<GateResult> command(Command command, Path root) {
    if (command.rootOnly() && !project.isExecutionRoot()) {
      String why = "it runs once, in the module that Maven was started for";
      return () -> GateResult.skipped("command", SkipReason.NO_SURFACE, why);
    }
    Path module = ModuleDirectory.of(project);
    Path output = Path.of(project.getBuild().getDirectory(), "gatehouse", "own");
    CommandGate gate = new CommandGate(command.spec(module), root, output);
    return () -> measured(gate);
  }

  /** Whoever ends this Maven ends what it has started. */
  private static GateResult measured(CommandGate gate) throws InterruptedException {
    LiveTrees live = new LiveTrees(PATIENCE);
    EndHook end = EndHook.of(live::endAll);
    try {
      return gate.measure(live);
    } finally {
      end.forget();
    }
  }

  private OwnModule module(Path root) {
    Map<String, String> properties = new HashMap<>();
    project.getProperties().forEach((key, value) -> properties.put("" + key, "" + value));
    session.getUserProperties().forEach((key, value) -> properties.put("" + key, "" + value));
    return new OwnModule(
        project.getGroupId() + ":" + project.getArtifactId(),
        ModuleDirectory.of(project),
        root,
        project.isExecutionRoot(),
        properties);
  }
}
