package io.github.gatehouse.gate.lint.report;

import io.github.gatehouse.gate.lint.LintGate;
import io.github.gatehouse.gate.lint.LintTerms;
import io.github.gatehouse.gate.lint.LinterRun;
import io.github.gatehouse.gate.observe.MojoEvent;
import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.model.LintRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the gate makes of goals of linters that ran in a module, one after another. */
record Harvested(Path module, List<LintReading> readings) {
  static Harvested in(Path module) {
    return new Harvested(module, new ArrayList<>());
  }

  static MojoEvent event(String plugin, String goal, Map<String, String> settings, String failure) {
    return new MojoEvent(
        "g:a", plugin, "7", goal, Instant.EPOCH, settings, Optional.ofNullable(failure));
  }

  Harvested after(MojoEvent event) {
    LintReading.of(event, module).ifPresent(readings::add);
    return this;
  }

  List<LinterRun> runs() {
    return new LintHarvest("g:a", true, LinterRun.Verdict.FATAL).runs(readings);
  }

  GateResult result() throws IOException {
    return new LintGate(module, module, LintTerms.strict(0)).judge(runs(), false);
  }

  static LintRun first(GateResult result) {
    return (LintRun) result.evidence().get(0);
  }
}
