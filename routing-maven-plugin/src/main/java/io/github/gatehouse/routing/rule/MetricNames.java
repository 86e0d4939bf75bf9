package io.github.gatehouse.routing.rule;

import java.util.Set;

/** Names of all numbers that evidence can have. */
final class MetricNames {
  private static final Set<String> ALL =
      Set.of(
          "ahead",
          "allowed",
          "behind",
          "bound",
          "broken",
          "built",
          "cleared",
          "combinations",
          "confidence",
          "conflicts",
          "critical",
          "dependencies",
          "detectable",
          "eliminated",
          "examined",
          "executed",
          "expected",
          "failed",
          "fetchAgeHours",
          "files",
          "flaky",
          "floor",
          "high",
          "improved",
          "killed",
          "low",
          "medium",
          "modules",
          "newSurvivors",
          "ok",
          "passed",
          "regressed",
          "score",
          "seconds",
          "skipped",
          "slo",
          "smoke",
          "smokeSeconds",
          "survived",
          "threads",
          "threshold",
          "tokens",
          "tokensPerSecond",
          "total",
          "undecided",
          "unknown",
          "vanished",
          "violations",
          "warnings",
          "wilsonLower",
          "worst");

  private MetricNames() {}

  /** False for a number that no kind of evidence has. */
  static boolean known(String name) {
    return ALL.contains(name);
  }

  static Set<String> all() {
    return ALL;
  }
}
