package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.format.SpotlessCheck;
import io.github.gatehouse.gate.format.SpotlessReport;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.session.ModuleDirectory;
import io.github.gatehouse.gate.session.MojoSettings;
import io.github.gatehouse.gate.session.SessionFacts;
import io.github.gatehouse.gate.session.SpotlessPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Runs the project's own Spotless with the configuration of the project's executions.
 *
 * @param delegation to the project's plugins
 * @param facts of the session
 * @param changed true where only those files count that differ from the base
 */
record SpotlessDelegate(Delegation delegation, SessionFacts facts, boolean changed) {
  private static final String RATCHET = "ratchetFrom";

  /** Examines what each execution is told to examine, and rewrites it first where asked. */
  GateResult check(boolean fix) throws Exception {
    Optional<String> base = facts.mergeBase();
    if (changed && base.isEmpty()) {
      return ModuleFormat.noBase(facts, "spotless");
    }
    List<SpotlessCheck> checks = new ArrayList<>();
    if (fix) {
      apply().ifPresent(checks::add);
    }
    String version = "";
    String ratchet = "";
    for (String execution : delegation.executions(SpotlessPlan.PLUGIN, "check", "apply")) {
      MojoExecution mojo = plan("check", execution, changed ? base : Optional.empty());
      Delegation.Run run = delegation.run(mojo);
      version = mojo.getVersion();
      ratchet = run.settings().getOrDefault(RATCHET, "");
      if (!on(run.settings(), "skip") && !on(run.settings(), "checkSkip")) {
        checks.add(SpotlessCheck.of(module(), run.failure()));
      }
    }
    SpotlessReport report =
        new SpotlessReport(
            module(),
            facts.directory(),
            version,
            !JavaSources.own(delegation.project()).isEmpty(),
            ratchet);
    return checks.isEmpty() ? report.skipped() : report.result(checks);
  }

  /** Rewrites what each execution is told to examine; says why where that fails. */
  Optional<SpotlessCheck> apply() throws Exception {
    for (String execution : delegation.executions(SpotlessPlan.PLUGIN, "apply", "check")) {
      Optional<String> base = changed ? facts.mergeBase() : Optional.empty();
      Optional<String> failure = delegation.run(plan("apply", execution, base)).failure();
      if (failure.isPresent()) {
        return failure.map(SpotlessCheck::notApplied);
      }
    }
    return Optional.empty();
  }

  private MojoExecution plan(String goal, String execution, Optional<String> base)
      throws Exception {
    MojoExecution mojo = delegation.plan(SpotlessPlan.PLUGIN, goal, execution);
    boolean own = MojoSettings.of(delegation.session(), mojo).containsKey(RATCHET);
    if (base.isPresent() && !own) {
      Xpp3Dom ratchet = new Xpp3Dom(RATCHET);
      ratchet.setValue(base.get());
      Xpp3Dom told = new Xpp3Dom("configuration");
      told.addChild(ratchet);
      mojo.setConfiguration(Xpp3Dom.mergeXpp3Dom(told, mojo.getConfiguration()));
    }
    return mojo;
  }

  private static boolean on(Map<String, String> settings, String name) {
    return Boolean.parseBoolean(settings.get(name));
  }

  private Path module() {
    return ModuleDirectory.of(delegation.project());
  }
}
