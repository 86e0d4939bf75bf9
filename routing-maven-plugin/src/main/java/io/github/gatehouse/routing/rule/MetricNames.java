package io.github.gatehouse.routing.rule;

import java.util.Set;

/** Names of all numbers that evidence can have. */
final class MetricNames {
  private static final Set<String> ALL =
      Set.of(
          "accepted",
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
          "detect",
          "detectable",
          "direct",
          "directHigh",
          "directLow",
          "eliminated",
          "elsewhere",
          "examined",
          "executed",
          "expected",
          "failed",
          "falseAlarm",
          "fetchAgeHours",
          "files",
          "flaky",
          "floor",
          "gone",
          "high",
          "identical",
          "improved",
          "interval",
          "killed",
          "low",
          "medium",
          "modules",
          "newSurvivors",
          "noisy",
          "ok",
          "overhead",
          "passed",
          "power",
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
          "tolerance",
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
