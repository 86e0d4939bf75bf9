package io.github.gatehouse.routing.handoff;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.BenchmarkRun;
import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Compilation;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.FeatureMatrix;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.MutationRun;
import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.VulnerabilityScan;
import io.github.gatehouse.receipts.model.Workspace;
import io.github.gatehouse.receipts.store.ReceiptStore;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The receipts of a project of one module: ten gates, of whatever commit and tree. */
final class Drawer {
  static final String MODULE = "org.example:app";
  static final String BASE = "c0ffee12".repeat(5);
  static final String BASELINE = "a".repeat(64);
  static final String CANDIDATE = "b".repeat(64);

  private final Path root;
  private final Instant now;

  Drawer(Path root, Instant now) {
    this.root = root;
    this.now = now;
  }

  /** A receipt measured on this commit and tree, in the two minutes before now. */
  Path put(Subject subject, String gate, Evidence evidence, Finding... findings)
      throws IOException {
    Receipt receipt =
        new Receipt(
            Optional.of(subject),
            gate,
            "integrative",
            MODULE,
            List.of(evidence),
            List.of(findings),
            new Producer("gate-maven-plugin", "0.1.0", List.of()),
            new Invocation("gate:" + gate, "s1", now.minusSeconds(120), now.minusSeconds(20)),
            new Workspace(true, "feat/x", "3.9.16", "17", "Linux", 2, List.of(MODULE)),
            List.of());
    return new ReceiptStore(root).write(root, receipt);
  }

  void putAll(Subject subject, Map<Gate, Evidence> evidence) throws IOException {
    for (Map.Entry<Gate, Evidence> one : evidence.entrySet()) {
      put(subject, one.getKey().id(), one.getValue());
    }
  }

  void take(Gate gate) throws IOException {
    Files.delete(root.resolve(ReceiptStore.DIRECTORY).resolve(gate.id() + ".json"));
  }

  /** Evidence of all ten gates, each of which passes; in the order of the gates. */
  static Map<Gate, Evidence> passing() {
    Map<Gate, Evidence> all = new TreeMap<>();
    all.put(Gate.FRESHNESS, new BranchState("git", Basis.MEASURED, "origin/main", BASE, 3, 0));
    all.put(Gate.FORMAT, new Formatting("spotless", Basis.MEASURED, 214, 0));
    all.put(Gate.LINT, new LintRun("javac", Basis.MEASURED, 1, new TreeMap<>(), 0));
    all.put(Gate.BUILD, new Compilation("javac", Basis.MEASURED, 1, 1, "17", ""));
    all.put(
        Gate.FEATURES,
        new FeatureMatrix(
            "maven",
            Basis.MEASURED,
            new TreeSet<>(List.of("cpu", "gpu", "server")),
            new TreeSet<>(),
            94));
    all.put(Gate.TESTS, tests(1363, 0));
    all.put(
        Gate.MUTATION,
        new MutationRun(
            "pitest", Basis.MEASURED, 246, 250, BigDecimal.valueOf(80), "main@c0ffee1", 0, 5));
    all.put(
        Gate.SECURITY,
        new VulnerabilityScan(
            "osv", Basis.MEASURED, 87, new TreeMap<>(), Severity.HIGH, "2026-11-22"));
    all.put(Gate.PERF, perf(Map.of("CLEARED", 25), "1.1", "2.6", BASELINE));
    all.put(
        Gate.BENCHMARKS, new BenchmarkRun("jmh", Basis.MEASURED, 25, 25, "main@c0ffee1", false));
    return all;
  }

  static TestRun tests(int passed, int failed) {
    return new TestRun("surefire", Basis.MEASURED, passed, failed, 0, 0, 1);
  }

  static PerfComparison perf(
      Map<String, Integer> verdicts, String worst, String bound, String baseline) {
    return new PerfComparison(
        "jmh",
        Basis.MEASURED,
        new TreeMap<>(verdicts),
        new BigDecimal(worst),
        new BigDecimal(bound),
        new BigDecimal("99"),
        new BigDecimal("3.1"),
        baseline,
        CANDIDATE,
        false,
        null);
  }
}
