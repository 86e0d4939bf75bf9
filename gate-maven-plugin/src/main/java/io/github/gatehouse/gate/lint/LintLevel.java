package io.github.gatehouse.gate.lint;

import io.github.gatehouse.receipts.json.SarifLog;

/** How much a linter itself makes of a finding. */
public enum LintLevel {
  ERROR,
  WARNING;

  SarifLog.Level sarif() {
    return SarifLog.Level.valueOf(name());
  }
}
