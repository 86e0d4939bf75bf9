package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.json.BaselineFile;
import io.github.gatehouse.gate.lint.CompilerWarnings;
import io.github.gatehouse.gate.lint.JavacFork;
import io.github.gatehouse.gate.lint.LintGate;
import io.github.gatehouse.gate.lint.LintTerms;
import io.github.gatehouse.gate.lint.LinterRun;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.reuse.ReuseInputs;
import io.github.gatehouse.gate.reuse.ReuseKey;
import io.github.gatehouse.gate.session.LintFacts;
import io.github.gatehouse.gate.session.ModuleDirectory;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.gate.session.SessionJvms;
import io.github.gatehouse.receipts.model.Gate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

/**
 * Counts what the compiler with everything switched on, Error Prone and the project's own linters
 * have to say of a module.
 */
@Mojo(
    name = "lint",
    defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class LintMojo extends AbstractMojo {
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
  @Parameter(property = "gate.lint.skip", defaultValue = "false")
  private boolean skip;

  /** Warnings of the compiler that are accepted in each module; by default none. */
  @Parameter(property = "gate.lint.allowed", defaultValue = "0")
  private int allowed;

  /** Runs Error Prone: true, false, or by default auto: where the project's compiler does. */
  @Parameter(property = "gate.lint.errorProne", defaultValue = "auto")
  private String errorProne;

  /** Levels of Error Prone's checks as Check:OFF, Check:WARN or Check:ERROR; by default its own. */
  @Parameter(property = "gate.lint.checks")
  private List<String> checks;

  /** Runs linters that the project has and this build leaves out: true, false, or by default ci. */
  @Parameter(property = "gate.lint.delegate", defaultValue = "ci")
  private String delegate;

  /** What becomes of the baseline: by default check reads it; write lowers it, accept raises it. */
  @Parameter(property = "gate.lint.baseline", defaultValue = "check")
  private String baseline;

  /** Lets only findings fail that the base branch does not have; by default all count. */
  @Parameter(property = "gate.lint.newCode", defaultValue = "false")
  private boolean newCode;

  // Injection as the annotation's successor wants it is what Maven 3.6 to 3.9.5 ignores.
  @SuppressWarnings("deprecation")
  @Component
  private LifecycleExecutor lifecycle;

  @SuppressWarnings("deprecation")
  @Component
  private BuildPluginManager plugins;

  @SuppressWarnings("deprecation")
  @Component
  private RepositorySystem repositories;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    GateTurn turn = new GateTurn(Gate.LINT, session, project, getLog());
    if ("check".equals(baseline)) {
      turn.take(skip, plugin, inputs -> key(inputs, turn.facts()), () -> measure(turn.facts()));
    } else {
      // To write a baseline is what was asked for, whether things have changed or not.
      turn.take(skip, () -> measure(turn.facts()));
    }
  }

  private ReuseKey key(ReuseInputs inputs, SessionFacts facts) throws Exception {
    LintTerms terms = terms(facts);
    inputs.value("allowed", allowed).value("new code", terms.newCode());
    inputs.files("baseline", List.of(ModuleDirectory.of(project).resolve(BaselineFile.NAME)));
    LintKey.delegates(inputs, project, delegates(facts).planned(delegate), facts);
    ErrorProneSetup.Found found = errorProne();
    return LintKey.of(inputs, LintSources.of(session, project, found.errorProne()));
  }

  private GateResult measure(SessionFacts facts) throws Exception {
    LintTerms terms = terms(facts);
    ErrorProneSetup.Found found = errorProne();
    List<LinterRun> runs =
        new ArrayList<>(
            new CompilerWarnings(facts.directory(), found.errorProne())
                .of(
                    new JavacFork(SessionJvms.of(facts, plugin)),
                    LintSources.of(session, project, found.errorProne())));
    found.problem().filter(problem -> !runs.isEmpty()).ifPresent(runs::add);
    runs.addAll(delegates(facts).runs(delegate));
    runs.forEach(run -> run.leftOutText().ifPresent(getLog()::info));
    return new LintGate(facts.directory(), ModuleDirectory.of(project), terms).judge(runs, false);
  }

  private LintTerms terms(SessionFacts facts) throws IOException {
    Path module = ModuleDirectory.of(project);
    return LintFacts.configured(
        facts, SessionFacts.id(project), module, allowed, baseline, newCode);
  }

  private LintDelegates delegates(SessionFacts facts) {
    Delegation delegation = new Delegation(session, project, lifecycle, plugins);
    return new LintDelegates(delegation, facts, getLog());
  }

  private ErrorProneSetup.Found errorProne() {
    return new ErrorProneSetup(session, project, repositories).find(errorProne, checks);
  }
}
