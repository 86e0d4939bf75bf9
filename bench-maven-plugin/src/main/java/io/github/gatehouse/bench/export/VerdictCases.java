package io.github.gatehouse.bench.export;

import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchControl;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Verdict;
import io.github.gatehouse.receipts.export.Case;
import io.github.gatehouse.receipts.export.JunitXml;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A comparison as JUnit's XML: a test case for each benchmark and each control. Green is only what
 * was proved; what is known to be worse is a failure, what could not be told an error.
 */
public final class VerdictCases {
  private VerdictCases() {}

  /**
   * The text of the file.
   *
   * @param time when it was judged
   */
  public static String write(BenchComparison comparison, Instant time) {
    List<Case> cases = new ArrayList<>();
    comparison.benchmarks().forEach(one -> cases.add(of(one)));
    comparison.controls().forEach(one -> cases.add(of(one)));
    return JunitXml.write(
        "gatehouse.benchmarks", cases, Map.of("baseline", comparison.baseline().name()), time);
  }

  private static Case of(BenchVerdict one) {
    String line = VerdictText.line(one);
    return new Case(
        one.id(), result(one), one.verdict().name(), line, line, List.of(), Duration.ZERO);
  }

  private static Case.Result result(BenchVerdict one) {
    return switch (one.verdict()) {
      case CLEARED, IMPROVED -> Case.Result.PASS;
      case REGRESSED, GONE -> one.accepted() == null ? Case.Result.FAILURE : Case.Result.SKIPPED;
      case BROKEN -> Case.Result.FAILURE;
      case NEW -> Case.Result.SKIPPED;
      case INCONCLUSIVE, INCOMPARABLE, UNSTABLE -> Case.Result.ERROR;
    };
  }

  private static Case of(BenchControl one) {
    Verdict verdict = one.verdict();
    String line = verdict + (one.reason() == null ? "" : " (" + one.reason() + ")");
    Case.Result result = one.held() ? Case.Result.PASS : Case.Result.ERROR;
    return new Case(
        "control: " + one.name(), result, verdict.name(), line, line, List.of(), Duration.ZERO);
  }
}
