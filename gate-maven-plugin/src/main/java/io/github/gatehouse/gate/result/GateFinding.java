package io.github.gatehouse.gate.result;

import io.github.gatehouse.receipts.model.Finding;
import java.util.Locale;

/** Everything that a gate can find wrong. Each has a page {@code docs/findings/<id>.md}. */
public enum GateFinding {
  BASE_MOVED_ON,
  BASE_UNKNOWN,
  BASE_CONFLICTS,
  FETCH_OLD,
  FETCH_FAILED,
  CHECKOUT_UNFINISHED,
  HISTORY_SHALLOW,
  HEAD_DETACHED,
  FORMAT_VIOLATIONS,
  FORMAT_UNMEASURED,
  FORMAT_UNPARSABLE,
  LINT_WARNINGS,
  LINT_UNMEASURED,
  LINT_BASELINE_SLACK,
  BUILD_FAILED,
  BUILD_UNMEASURED,
  FEATURE_FAILED,
  FEATURES_LEFT_OUT,
  FEATURES_UNMEASURED,
  TESTS_FAILED,
  TESTS_SKIPPED,
  TESTS_UNMEASURED,
  DEPENDENCY_VULNERABLE,
  DEPENDENCY_UNRESOLVED,
  ADVISORIES_MISSING,
  ADVISORIES_OLD,
  ADVISORIES_UNREADABLE,
  SUPPRESSION_EXPIRED,
  SUPPRESSION_UNUSED,
  TESTS_VANISHED,
  TESTS_RENAMED,
  MUTANT_SURVIVED,
  MUTATION_SCORE_LOW,
  MUTATION_NO_BASE,
  MUTATION_UNMEASURED,
  BENCHMARKS_NOT_RUN,
  BENCHMARKS_STALE,
  PERF_NO_BASELINE,
  OWN_FAILED,
  OWN_UNMEASURED,
  MODULES_LEFT_OUT,
  GATE_BROKE;

  /** The id in receipts: kebab-case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * One finding of this kind.
   *
   * @param what is wrong, with the value and its bound
   * @param where file, line or element; empty if it is nowhere in particular
   * @param fix a command or a piece of XML
   */
  public Finding of(String what, String where, String fix) {
    return new Finding(id(), what, where, fix);
  }
}
