package io.github.gatehouse.gate.mojo;

import io.github.gatehouse.gate.format.SpotlessReport;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.gate.session.MojoSettings;
import io.github.gatehouse.gate.session.SpotlessPlan;
import java.util.Arrays;
import java.util.Map;
import org.apache.maven.plugin.MojoExecution;

/** Runs the project's own Spotless with the project's own configuration. */
final class SpotlessDelegate {
  private final Delegation delegation;

  SpotlessDelegate(Delegation delegation) {
    this.delegation = delegation;
  }

  GateResult check(boolean fix) throws Exception {
    if (fix) {
      delegation.plugins().executeMojo(delegation.session(), mojo("apply", "check"));
    }
    MojoExecution check = mojo("check", "apply");
    SpotlessReport report =
        new SpotlessReport(
            delegation.project().getBasedir().toPath(),
            check.getVersion(),
            !JavaSources.own(delegation.project()).isEmpty());
    Map<String, String> settings = MojoSettings.of(delegation.session(), check);
    if (Arrays.asList(settings.get("skip"), settings.get("checkSkip")).contains("true")) {
      return report.skipped();
    }
    return report.result(delegation.run(check).failure());
  }

  private MojoExecution mojo(String goal, String other) throws Exception {
    String execution = delegation.executions(SpotlessPlan.PLUGIN, goal, other).get(0);
    return delegation.plan(SpotlessPlan.PLUGIN, goal, execution);
  }
}
