package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.mutation.HarvestedPit;
import io.github.gatehouse.gate.mutation.Pit;
import io.github.gatehouse.gate.mutation.PitMessages;
import io.github.gatehouse.gate.mutation.PitRefusal;
import io.github.gatehouse.gate.session.MojoSettings;
import io.github.gatehouse.gate.session.PitestFormats;
import io.github.gatehouse.gate.session.PitestPlan;
import io.github.gatehouse.receipts.model.Tool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.PluginExecutionException;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** The project's own pitest-maven with the project's own configuration, down to the execution. */
final class PitestDelegate implements Pit {
  private static final String CLASSES = "targetClasses";

  private final Delegation delegation;
  private final MojoExecution mojo;
  private final Duration budget;

  PitestDelegate(Delegation delegation, Duration budget) throws Exception {
    this.delegation = delegation;
    this.budget = budget;
    String execution = delegation.executions(PitestPlan.PLUGIN, PitestPlan.GOAL).get(0);
    this.mojo = delegation.plan(PitestPlan.PLUGIN, PitestPlan.GOAL, execution);
  }

  @Override
  public Tool tool() {
    return new Tool("pitest", mojo.getVersion());
  }

  @Override
  public Optional<Path> run(List<String> classes)
      throws PitRefusal, IOException, InterruptedException {
    Map<String, String> settings = MojoSettings.of(delegation.session(), mojo);
    if (Boolean.parseBoolean(settings.get("skip"))) {
      throw new PitRefusal("pitest-maven is told to skip", "", "mvn verify -DskipPitest=false");
    }
    Xpp3Dom configuration = mojo.getConfiguration();
    PitestFormats.complete(configuration, delegation.session(), delegation.project());
    if (!classes.isEmpty()) {
      List<String> own = values(configuration, CLASSES);
      List<String> kept = classes.stream().filter(one -> wanted(one, own)).toList();
      if (kept.isEmpty()) {
        return Optional.empty();
      }
      set(configuration, CLASSES, kept);
    }
    Optional<Delegation.Run> run = watched();
    if (run.isEmpty()) {
      throw PitMessages.outOfTime(budget);
    }
    Path reports = Path.of(settings.get("reportsDirectory"));
    return new HarvestedPit(tool(), reports, run.get().startedOn(), run.get().failure())
        .run(classes);
  }

  private Optional<Delegation.Run> watched() throws IOException, InterruptedException {
    Instant startedOn = Instant.now();
    try {
      return new PitWatch(budget).watch(() -> delegation.run(mojo));
    } catch (PluginExecutionException e) {
      // PIT fails with exceptions of its own where tests fail or nothing can be mutated.
      Optional<String> failure = Optional.of(String.valueOf(e.getMessage()));
      return Optional.of(new Delegation.Run(mojo, startedOn, Map.of(), failure));
    } catch (IOException | InterruptedException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("pitest-maven could not be run: " + e, e);
    }
  }

  /** True where the project examines such a class at all: where it names none, all of them. */
  private static boolean wanted(String name, List<String> own) {
    String plain = name.replaceFirst("\\$\\*$", "");
    return own.isEmpty() || own.stream().anyMatch(glob -> plain.matches(expression(glob)));
  }

  private static String expression(String glob) {
    return glob.strip()
        .replace(".", "\\.")
        .replace("$", "\\$")
        .replace("?", ".")
        .replace("*", ".*");
  }

  /** The members of a list as the POM has it, or as a property gives it. */
  private List<String> values(Xpp3Dom configuration, String name) {
    Xpp3Dom list = configuration.getChild(name);
    if (list == null) {
      return List.of();
    }
    if (list.getChildCount() > 0) {
      return Arrays.stream(list.getChildren()).map(Xpp3Dom::getValue).toList();
    }
    String property = delegation.session().getUserProperties().getProperty(name);
    String said =
        property == null ? delegation.project().getProperties().getProperty(name) : property;
    return said == null ? List.of() : List.of(said.split(","));
  }

  private static void set(Xpp3Dom configuration, String name, List<String> values) {
    for (int i = configuration.getChildCount() - 1; i >= 0; i--) {
      if (configuration.getChild(i).getName().equals(name)) {
        configuration.removeChild(i);
      }
    }
    Xpp3Dom list = new Xpp3Dom(name);
    for (String value : values) {
      Xpp3Dom member = new Xpp3Dom("param");
      member.setValue(value);
      list.addChild(member);
    }
    configuration.addChild(list);
  }
}
