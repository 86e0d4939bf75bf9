package io.github.gatehouse.fuzz;

import io.github.gatehouse.receipts.model.Attachment;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.BenchmarkRun;
import io.github.gatehouse.receipts.model.BranchState;
import io.github.gatehouse.receipts.model.Compilation;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.FeatureMatrix;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Formatting;
import io.github.gatehouse.receipts.model.InferenceSpeed;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.MutationRun;
import io.github.gatehouse.receipts.model.PerfComparison;
import io.github.gatehouse.receipts.model.PerfMethod;
import io.github.gatehouse.receipts.model.Producer;
import io.github.gatehouse.receipts.model.QuantizationAccuracy;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.RoundTrip;
import io.github.gatehouse.receipts.model.Severity;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.model.TestRun;
import io.github.gatehouse.receipts.model.Tool;
import io.github.gatehouse.receipts.model.Unmeasured;
import io.github.gatehouse.receipts.model.VulnerabilityScan;
import io.github.gatehouse.receipts.model.Workspace;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Receipts from choices: mostly good ones of this tree, for a set of bad ones finalizes nothing.
 */
public final class RandomReceipts {
  /** The commit and the tree that is decided about. */
  public static final Subject SUBJECT = new Subject("8a41".repeat(10), "4b82".repeat(10));

  /** The time of the decision. */
  public static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");

  private static final List<String> TOOLS =
      List.of("surefire", "javac+spotbugs", "failsafe", "a b");
  private static final List<String> DECIMALS =
      List.of("1.1", "0", "-3.25", "99", "0.000001", "1E+3", "1e300", "123456789012345678901");

  private RandomReceipts() {}

  /** A receipt of one gate and module, bad in one way or another in the rarer cases. */
  public static Receipt receipt(Draws draws, String gate, String module, List<String> modules) {
    return new Receipt(
        subject(draws),
        gate,
        rarely(draws) ? draws.text() : "integrative",
        module,
        evidence(draws),
        rarely(draws) ? List.of(finding(draws)) : List.of(),
        new Producer("gate-maven-plugin", "1", List.of(new Tool("surefire", "3.5.6"))),
        invocation(draws),
        new Workspace(
            draws.flag(), rarely(draws) ? draws.text() : "main", "3.9", "17", "Linux", 2, modules),
        rarely(draws) ? List.of(new Attachment(path(draws), "a".repeat(64))) : List.of());
  }

  private static boolean rarely(Draws draws) {
    return draws.below(16) == 15;
  }

  private static String path(Draws draws) {
    String path = "target/" + draws.text().replace("..", "").replace(":", "");
    return path.isEmpty() ? "x" : path;
  }

  private static Optional<Subject> subject(Draws draws) {
    return switch (draws.below(32)) {
      case 31 -> Optional.empty();
      case 30 -> Optional.of(new Subject("0".repeat(40), SUBJECT.tree()));
      case 29 -> Optional.of(new Subject(SUBJECT.commit(), "0".repeat(40)));
      default -> Optional.of(SUBJECT);
    };
  }

  private static Invocation invocation(Draws draws) {
    Instant started = NOW.minusSeconds(60);
    return switch (draws.below(32)) {
      case 31 -> new Invocation("gate:x", "s", started, NOW.plusMillis(1));
      case 30 -> new Invocation("gate:x", "s", started, started.minusMillis(1));
      case 29 -> new Invocation("gate:x", draws.text(), Instant.EPOCH, Instant.EPOCH);
      default -> new Invocation("gate:x", "s", started, NOW);
    };
  }

  private static Finding finding(Draws draws) {
    return new Finding("some-id", draws.text(), draws.text(), draws.text());
  }

  /** Up to four measurements; none at all in the rarer cases. */
  public static List<Evidence> evidence(Draws draws) {
    List<Evidence> all = new ArrayList<>();
    int size = List.of(1, 2, 3, 4, 1, 1, 1, 0).get(draws.below(8));
    for (int i = 0; i < size; i++) {
      all.add(draws.flag() ? one(draws) : new TestRun("surefire", Basis.MEASURED, 3, 0, 0, 0, 1));
    }
    return all;
  }

  private static Evidence one(Draws draws) {
    String tool = rarely(draws) ? draws.text() : draws.of(TOOLS);
    Basis basis = rarely(draws) ? draws.of(List.of(Basis.values())) : Basis.MEASURED;
    int some = draws.count();
    int all = draws.count();
    int less = Math.min(some, all);
    int more = Math.max(some, all);
    return switch (draws.below(14)) {
      case 0 -> new TestRun(tool, basis, more, draws.count(), less, some, draws.count());
      case 1 -> new BenchmarkRun(tool, basis, more, less, draws.text(), draws.flag());
      case 2 -> new BranchState(tool, basis, draws.text(), SUBJECT.commit(), some, all);
      case 3 -> new Compilation(tool, basis, more, less, draws.text(), draws.text());
      case 4 -> new Formatting(tool, basis, more, less);
      case 5 -> new LintRun(tool, basis, some, numbers(draws, List.of("rawtypes", "x")), all);
      case 6 -> perf(draws, tool, basis);
      case 7 ->
          new Skipped(
              tool, draws.of(List.of(SkipReason.values())), draws.text(), Math.max(1, some));
      case 8 -> features(draws, tool, basis);
      case 9 -> mutation(draws, tool, basis, more, less);
      case 10 -> vulnerabilities(draws, tool, basis, some);
      case 11 -> accuracy(draws, tool, basis);
      case 12 ->
          new InferenceSpeed(
              tool, basis, Math.max(1, some), Math.max(1, all), decimal(draws), decimal(draws));
      default -> new Unmeasured(tool, "because " + draws.text());
    };
  }

  private static Evidence features(Draws draws, String tool, Basis basis) {
    SortedSet<String> all = new TreeSet<>();
    SortedSet<String> failed = new TreeSet<>();
    int size = draws.below(8);
    for (int i = 0; i < size; i++) {
      String name = rarely(draws) ? draws.text() : "feature" + i;
      all.add(name);
      if (draws.below(8) == 7) {
        failed.add(name);
      }
    }
    SortedSet<String> elsewhere = new TreeSet<>();
    if (rarely(draws)) {
      elsewhere.add("shard" + draws.count());
    }
    return new FeatureMatrix(tool, basis, all, failed, elsewhere, draws.count());
  }

  private static Evidence accuracy(Draws draws, String tool, Basis basis) {
    List<RoundTrip> trips = new ArrayList<>();
    int size = draws.below(5);
    for (int i = 0; i < size; i++) {
      int some = draws.count();
      int all = draws.count();
      trips.add(
          new RoundTrip(
              rarely(draws) ? draws.text() : draws.of(List.of("I2_S", "TL1", "TL2")),
              rarely(draws) ? draws.text() : draws.of(List.of("ternary", "Gaussian", "ramp")),
              Math.max(some, all),
              Math.min(some, all),
              decibels(draws),
              decibels(draws),
              decimal(draws)));
    }
    String implementation = rarely(draws) ? draws.text() : "vector";
    return new QuantizationAccuracy(tool, basis, implementation, size + draws.below(2), trips);
  }

  private static Evidence mutation(Draws draws, String tool, Basis basis, int more, int less) {
    return new MutationRun(
        tool,
        basis,
        less,
        more,
        new BigDecimal(draws.of(List.of("80", "0", "99.99", "50.5"))),
        draws.flag() ? "main@8a41" : draws.text(),
        draws.below(3),
        draws.below(3));
  }

  private static Evidence vulnerabilities(Draws draws, String tool, Basis basis, int count) {
    SortedMap<Severity, Integer> found = new TreeMap<>();
    int size = draws.below(3);
    for (int i = 0; i < size; i++) {
      found.put(draws.of(List.of(Severity.values())), draws.count());
    }
    List<Severity> bounds = List.of(Severity.LOW, Severity.HIGH, Severity.CRITICAL);
    String day = draws.of(List.of("2026-11-22", "2026-11-21", "", "2020-02-29"));
    return new VulnerabilityScan(tool, basis, count, found, draws.of(bounds), day);
  }

  private static Evidence perf(Draws draws, String tool, Basis basis) {
    return new PerfComparison(
        tool,
        basis,
        numbers(draws, List.of("CLEARED", "IDENTICAL", "REGRESSED", "GONE", "UNDECIDED")),
        rarely(draws) ? null : decimal(draws),
        rarely(draws) ? null : decimal(draws),
        decimal(draws),
        rarely(draws) ? null : decimal(draws),
        (draws.below(8) == 7 ? "b" : "a").repeat(64),
        "b".repeat(64),
        draws.flag(),
        draws.flag() ? method(draws) : null);
  }

  private static PerfMethod method(Draws draws) {
    return new PerfMethod(
        draws.of(List.of("pairs", "baseline")),
        decimal(draws),
        decimal(draws),
        draws.flag() ? decimal(draws) : null,
        draws.flag() ? decimal(draws) : null,
        draws.flag(),
        rarely(draws) ? draws.text() : null);
  }

  private static String decibels(Draws draws) {
    return draws.of(List.of("", "", "5.8", "5.794", "-6", "0.001", "123456789.123456789", "1E+3"));
  }

  private static BigDecimal decimal(Draws draws) {
    return new BigDecimal(draws.of(DECIMALS));
  }

  private static TreeMap<String, Integer> numbers(Draws draws, List<String> keys) {
    Map<String, Integer> numbers = new TreeMap<>();
    int size = draws.below(4);
    for (int i = 0; i < size; i++) {
      numbers.put(rarely(draws) ? draws.text() : draws.of(keys), draws.count());
    }
    return new TreeMap<>(numbers);
  }
}
