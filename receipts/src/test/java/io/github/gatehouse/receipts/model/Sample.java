package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Receipts and evidence that tests start from. */
public final class Sample {
  public static final String COMMIT = "8a413dd0123456789abcdef0123456789abcdef0";
  public static final String TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
  public static final Instant STARTED = Instant.parse("2026-11-22T10:00:00Z");
  public static final Instant FINISHED = Instant.parse("2026-11-22T10:00:41Z");

  static final String BASELINE = "a".repeat(64);
  static final String CANDIDATE = "b".repeat(64);

  private Sample() {}

  public static TestRun tests(int passed, int failed) {
    return new TestRun("surefire", Basis.MEASURED, passed, failed, 0, 4, 1);
  }

  public static LintRun lint(Map<String, Integer> warnings) {
    return new LintRun("javac", Basis.MEASURED, 1, new TreeMap<>(warnings), 0);
  }

  public static PerfComparison perf(Map<String, Integer> verdicts) {
    return perf(verdicts, BASELINE);
  }

  public static PerfComparison perf(Map<String, Integer> verdicts, String baseline) {
    return perf(verdicts, baseline, null);
  }

  /** Measured in pairs, under an error budget of 1 %. */
  public static PerfComparison pairs(Map<String, Integer> verdicts, String control) {
    return perf(verdicts, BASELINE, pairs(false, control));
  }

  public static PerfMethod pairs(boolean noisy, String control) {
    return new PerfMethod(
        PerfMethod.PAIRS,
        new BigDecimal("1"),
        new BigDecimal("5"),
        new BigDecimal("1"),
        new BigDecimal("95"),
        noisy,
        control);
  }

  public static PerfComparison perf(
      Map<String, Integer> verdicts, String baseline, PerfMethod method) {
    return new PerfComparison(
        "jmh",
        Basis.MEASURED,
        new TreeMap<>(verdicts),
        new BigDecimal("1.1"),
        new BigDecimal("2.6"),
        new BigDecimal("99"),
        new BigDecimal("3.1"),
        baseline,
        CANDIDATE,
        false,
        method);
  }

  /** Three combinations of features, the named ones of them failed. */
  public static FeatureMatrix matrix(String... failed) {
    return new FeatureMatrix(
        "matrix",
        Basis.MEASURED,
        new TreeSet<>(List.of("scalar", "vector", "otlp")),
        new TreeSet<>(List.of(failed)),
        94);
  }

  public static MutationRun mutation(int killed, int examined, int newSurvivors) {
    return new MutationRun(
        "pitest",
        Basis.MEASURED,
        killed,
        examined,
        new BigDecimal("80"),
        "main@8a413dd",
        newSurvivors,
        Math.min(5, killed));
  }

  public static VulnerabilityScan scan(Map<Severity, Integer> vulnerabilities) {
    return new VulnerabilityScan(
        "osv", Basis.MEASURED, 87, new TreeMap<>(vulnerabilities), Severity.LOW, "2026-11-22");
  }

  /** One format on ternary and on Gaussian data; how it went is up to the caller. */
  public static QuantizationAccuracy accuracy(int expected, int wrong, String decibels) {
    return new QuantizationAccuracy(
        "gatehouse",
        Basis.MEASURED,
        "scalar",
        expected,
        List.of(exact("I2_S", wrong), gaussian("I2_S", decibels)));
  }

  public static RoundTrip exact(String format, int wrong) {
    return new RoundTrip(format, "ternary", 16_384, wrong, "", "", BigDecimal.ZERO);
  }

  public static RoundTrip gaussian(String format, String decibels) {
    return new RoundTrip(
        format, "Gaussian", 16_384, 16_384, decibels, "5.794", new BigDecimal("0.2"));
  }

  public static InferenceSpeed decode(String tokensPerSecond) {
    return new InferenceSpeed(
        "jmh", Basis.MEASURED, 2, 128, new BigDecimal(tokensPerSecond), BigDecimal.TEN);
  }

  /** An overhead in per cent against a bound of 0.1; measured directly it is that of the ends. */
  public static Overhead overhead(String low, String high, String direct) {
    BigDecimal center = new BigDecimal(low).add(new BigDecimal(high)).divide(BigDecimal.valueOf(2));
    BigDecimal least = new BigDecimal(direct);
    return new Overhead(
        "jmh",
        Basis.MEASURED,
        "otlp",
        center,
        new BigDecimal(low),
        new BigDecimal(high),
        new BigDecimal("95"),
        new BigDecimal("0.1"),
        least.add(new BigDecimal("0.4")),
        least,
        least.add(BigDecimal.ONE),
        60);
  }

  /** One of every kind of evidence. */
  public static List<Evidence> everyKind() {
    return List.of(
        new BenchmarkRun("jmh", Basis.MEASURED, 25, 25, "main@8a413dd", false),
        new BranchState("git", Basis.MEASURED, "origin/main", COMMIT, 12, 0),
        new Compilation("javac", Basis.MEASURED, 4, 4, "17", ""),
        matrix(),
        new Formatting("spotless", Basis.MEASURED, 214, 0),
        decode("31.22"),
        lint(Map.of()),
        mutation(212, 233, 0),
        overhead("0.002", "0.006", "-0.3"),
        perf(Map.of("CLEARED", 25)),
        accuracy(2, 0, "5.806"),
        new Skipped("gatehouse", SkipReason.NO_SURFACE, "no Java sources"),
        tests(1363, 0),
        new Unmeasured("gatehouse", "not built yet"),
        scan(Map.of()));
  }

  /** Every kind of evidence with every outcome that it can have. */
  public static List<Evidence> manyOutcomes() {
    List<Evidence> many = new ArrayList<>(everyKind());
    many.add(matrix("otlp"));
    many.addAll(accuracies());
    many.add(
        new PerfComparison(
            "jmh",
            Basis.MEASURED,
            new TreeMap<>(Map.of("NEW", 2)),
            null,
            null,
            new BigDecimal("99"),
            null,
            BASELINE,
            CANDIDATE,
            false,
            null));
    many.add(overhead("0.11", "0.2", "-0.3"));
    many.add(overhead("0.05", "0.2", "-0.3"));
    many.add(overhead("0.002", "0.006", "0.3"));
    many.add(overhead("0.11", "0.2", "0.3"));
    many.add(pairs(Map.of("IDENTICAL", 2), null));
    many.add(pairs(Map.of("CLEARED", 2), "it alarmed"));
    for (String rate : List.of("31.22", "12.8", "12.799", "0.001", "123456789")) {
      many.add(decode(rate));
    }
    many.add(new FeatureMatrix("matrix", Basis.MEASURED, new TreeSet<>(), new TreeSet<>(), 0));
    for (Basis basis : Basis.values()) {
      for (int bad = 0; bad < 3; bad++) {
        for (int all = bad; all < 4; all++) {
          many.add(new BenchmarkRun("jmh", basis, all, all - bad, "", false));
          many.add(new BranchState("git", basis, "origin/main", COMMIT, all, bad));
          many.add(
              new BranchState(
                  "git", basis, "main", COMMIT, all, bad, bad, all, List.of("sparse checkout")));
          many.add(new Compilation("javac", basis, all, all - bad, "", "core"));
          many.add(new Formatting("spotless", basis, all, bad));
          many.add(new LintRun("javac", basis, all, new TreeMap<>(Map.of("raw", bad)), 1));
          many.add(new TestRun("surefire", basis, all - bad, bad, 0, 0, 2));
          many.add(perf(Map.of("CLEARED", all, "REGRESSED", bad)));
          many.add(perf(Map.of("CLEARED", all, "NEW", bad)));
          many.add(pairs(Map.of("CLEARED", all, "GONE", bad), null));
          many.add(pairs(Map.of("ACCEPTED", all, "UNSTABLE", bad), null));
          many.add(mutation(all - bad, all, 0));
          many.add(mutation(40 * all, 40 * all, 0));
          many.add(mutation(40 * all, 40 * all + bad, bad));
          many.add(scan(all, Map.of(Severity.LOW, bad)));
          many.add(scan(all, Map.of(Severity.UNKNOWN, bad)));
        }
      }
    }
    return many;
  }

  private static List<Evidence> accuracies() {
    List<Evidence> many = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      many.add(new QuantizationAccuracy("gatehouse", basis, "vector", 0, List.of()));
      many.add(new QuantizationAccuracy("gatehouse", basis, "vector", 3, List.of()));
      many.add(new QuantizationAccuracy("x", basis, "vector", 1, List.of(exact("TL2", 0))));
      many.add(new QuantizationAccuracy("x", basis, "vector", 1, List.of(gaussian("TL2", "5.7"))));
    }
    for (int expected = 2; expected < 4; expected++) {
      for (int wrong = 0; wrong < 2; wrong++) {
        many.add(accuracy(expected, wrong, "5.806"));
        many.add(accuracy(expected, wrong, "9.3"));
        many.add(accuracy(expected, wrong, ""));
      }
    }
    return many;
  }

  private static VulnerabilityScan scan(int dependencies, Map<Severity, Integer> found) {
    String asOf = dependencies == 1 ? "" : "2026-11-22";
    return new VulnerabilityScan(
        "osv", Basis.MEASURED, dependencies, new TreeMap<>(found), Severity.HIGH, asOf);
  }

  public static Receipt receipt(String gate, String module, List<Evidence> evidence) {
    return new Receipt(
        Optional.of(new Subject(COMMIT, TREE)),
        gate,
        "integrative",
        module,
        evidence,
        List.of(new Finding("tests-failed", "2 tests failed", "FooTest.java", "mvn test")),
        new Producer("gate-maven-plugin", "1", List.of(new Tool("surefire", "3.5.6"))),
        new Invocation("gate:" + gate, "s1", STARTED, FINISHED),
        new Workspace(true, "main", "3.9.16", "17.0.15", "Linux amd64", 2, List.of(module)),
        List.of());
  }

  /** The same receipt, written later, of evidence that the given one took a time to measure. */
  public static Receipt reused(Receipt receipt, Instant startedOn, Instant finishedOn) {
    Invocation later = new Invocation("gate:x", "s2", FINISHED.minusMillis(9), FINISHED);
    return new Receipt(
        receipt.subject(),
        receipt.gate(),
        receipt.flow(),
        receipt.module(),
        receipt.evidence().stream().map(Inheritance::of).toList(),
        receipt.findings(),
        receipt.producer(),
        later,
        receipt.workspace(),
        receipt.attachments(),
        Optional.of(new ReusedFrom(COMMIT, TREE, "s1", startedOn, finishedOn)));
  }

  /** The same receipt with reports attached. */
  public static Receipt with(Receipt receipt, List<Attachment> attachments) {
    return new Receipt(
        receipt.subject(),
        receipt.gate(),
        receipt.flow(),
        receipt.module(),
        receipt.evidence(),
        receipt.findings(),
        receipt.producer(),
        receipt.invocation(),
        receipt.workspace(),
        attachments);
  }
}
