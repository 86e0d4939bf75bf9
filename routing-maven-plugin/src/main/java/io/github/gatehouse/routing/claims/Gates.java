package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.OwnGate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of gates, and names of tools that are taken for gates. */
final class Gates {
  private static final Set<String> IDS = Set.copyOf(Gate.ids());

  /** Measures that have evidence lines and are no gates. */
  private static final Set<String> MEASURES = Set.of("quantization", "inference", "otlp_overhead");

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("rebase", "freshness"),
          Map.entry("fmt", "format"),
          Map.entry("formatting", "format"),
          Map.entry("spotless", "format"),
          Map.entry("rustfmt", "format"),
          Map.entry("clippy", "lint"),
          Map.entry("linting", "lint"),
          Map.entry("checkstyle", "lint"),
          Map.entry("spotbugs", "lint"),
          Map.entry("pmd", "lint"),
          Map.entry("compile", "build"),
          Map.entry("compilation", "build"),
          Map.entry("feature-matrix", "features"),
          Map.entry("test", "tests"),
          Map.entry("unit-tests", "tests"),
          Map.entry("surefire", "tests"),
          Map.entry("pitest", "mutation"),
          Map.entry("mutants", "mutation"),
          Map.entry("mutation-testing", "mutation"),
          Map.entry("audit", "security"),
          Map.entry("cargo-audit", "security"),
          Map.entry("osv", "security"),
          Map.entry("vulnerabilities", "security"),
          Map.entry("performance", "perf"),
          Map.entry("regression", "perf"),
          Map.entry("bench", "benchmarks"),
          Map.entry("benchmark", "benchmarks"));

  private Gates() {}

  static boolean known(String name) {
    return IDS.contains(name) || OwnGate.isId(name);
  }

  static boolean measure(String name) {
    return MEASURES.contains(name);
  }

  /** The gate that a name stands for, its own id included. */
  static Optional<String> meant(String name) {
    return known(name) ? Optional.of(name) : Optional.ofNullable(OTHER_NAMES.get(name));
  }
}
