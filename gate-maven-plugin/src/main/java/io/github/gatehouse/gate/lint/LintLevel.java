package io.github.gatehouse.gate.lint;

import java.util.Locale;

/** How much a linter itself makes of a finding. */
public enum LintLevel {
  ERROR,
  WARNING;

  /** The word in SARIF. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
