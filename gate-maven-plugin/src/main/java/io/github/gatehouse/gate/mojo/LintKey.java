package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.lint.ErrorProne;
import io.github.gatehouse.gate.lint.LintRequest;
import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;
import io.github.gatehouse.gate.session.LinterPlan;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.receipts.git.Checkout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/** What the warnings of a compiler and of other linters depend on. */
final class LintKey {
  private LintKey() {}

  /** The compiler: exactly what it is given. */
  static ReuseKey of(ReuseInputs inputs, List<LintRequest> requests) throws IOException {
    for (int i = 0; i < requests.size(); i++) {
      LintRequest request = requests.get(i);
      inputs.files("sources", request.sources());
      inputs.item("compiler", "number of sources " + i, request.sources().size());
      inputs.classPath("class path " + i, request.classPath());
      inputs.item("compiler", "options " + i, request.options());
      inputs.item("compiler", "encoding " + i, request.encoding());
      if (request.errorProne().isPresent()) {
        ErrorProne errorProne = request.errorProne().get();
        inputs.classPath("error prone", errorProne.jars());
        inputs.item(
            "compiler", "error prone " + i, errorProne.flags() + " " + errorProne.verdict());
      }
    }
    return inputs.key();
  }

  /** Linters of the project: their rules can stand anywhere in the checkout. */
  static void delegates(
      ReuseInputs inputs, MavenProject project, List<LinterPlan> plans, SessionFacts facts)
      throws IOException {
    for (LinterPlan plan : plans) {
      Plugin plugin = project.getPlugin(plan.report().plugin());
      String tool = plan.report().tool();
      inputs.item("linters", tool, plugin.getVersion() + " " + plugin.getConfiguration());
      inputs.item("linters", tool + " dependencies", plugin.getDependencies());
      for (PluginExecution one : plan.bound()) {
        String name = tool + " " + plan.goal() + "@" + one.getId();
        inputs.item("linters", name, one.getConfiguration());
      }
    }
    if (!plans.isEmpty()) {
      inputs.value("checkout", facts.checkout().map(Checkout::tree).orElse("none"));
      inputs.items("user properties", facts.userProperties());
      inputs.classPath(
          "classes",
          List.of(
              Path.of(project.getBuild().getOutputDirectory()),
              Path.of(project.getBuild().getTestOutputDirectory())));
    }
  }
}
