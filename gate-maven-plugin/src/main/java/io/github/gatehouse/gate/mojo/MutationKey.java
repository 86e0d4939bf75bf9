package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.mutation.PitModule;
import io.github.gatehouse.gate.result.OwnVersion;
import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;
import io.github.gatehouse.gate.session.PitestPlan;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.digest.Sha256;
import io.github.gatehouse.receipts.git.Checkout;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** What the mutants of a module depend on. A test can read any file of the checkout. */
final class MutationKey {
  private MutationKey() {}

  /** Adds it, and gives the key. */
  static ReuseKey of(
      ReuseInputs inputs, MavenSession session, MavenProject project, SessionFacts facts)
      throws Exception {
    Optional<Checkout> checkout = facts.checkout();
    inputs.value("checkout", checkout.map(Checkout::tree).orElse("none"));
    // Mutants are kept by commit: where there is a new one, they are to be kept for it.
    inputs.value("commit", checkout.map(Checkout::commit).orElse("none"));
    inputs.items("user properties", facts.userProperties());
    tests(inputs, SurefireSettings.of(session.getUserProperties(), project));
    inputs.classPath("toolchains", SessionRequest.toolchains(session));
    inputs.classPath(
        "class path", project.getTestClasspathElements().stream().map(Path::of).toList());
    Plugin own = project.getPlugin(PitestPlan.PLUGIN);
    if (own == null) {
      inputs.item("pit", "version", OwnVersion.of("pitest"));
      inputs.item("pit", "for JUnit", OwnVersion.of("pitest.junit5"));
    } else {
      inputs.item("pit", "version", own.getVersion());
      inputs.item("pit", "configuration", own.getConfiguration());
      inputs.item("pit", "dependencies", own.getDependencies());
      for (PluginExecution one : own.getExecutions()) {
        inputs.item("pit", one.getId(), one.getGoals() + " " + one.getConfiguration());
      }
    }
    return inputs.key();
  }

  private static void tests(ReuseInputs inputs, PitModule.TestSettings tests) {
    inputs.item("tests", "arguments", tests.argLine());
    inputs.item("tests", "groups", tests.groups());
    inputs.item("tests", "excluded groups", tests.excludedGroups());
    inputs.item("tests", "excluded", tests.excluded());
    inputs.item("tests", "added", tests.added());
    // A digest: what is kept on the disk must not hold what a variable holds.
    String variables = new TreeMap<>(tests.environment()).toString();
    inputs.item("tests", "environment", Sha256.of(variables));
  }
}
