package io.github.gatehouse.receipts.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Benchmarks that ran and reported.
 *
 * @param expected benchmarks, parameters counted apart
 * @param ok those that gave a result
 * @param baseline {@code name@commit} of the baseline at hand; empty if there is none
 * @param quick true where the run was too short to judge small changes
 * @param identical benchmarks beside the expected ones, which need not run: nothing of what they
 *     would run differs from the base
 */
public record BenchmarkRun(
    String tool, Basis basis, int expected, int ok, String baseline, boolean quick, int identical)
    implements Evidence {
  /** Where all are to run. */
  public BenchmarkRun(
      String tool, Basis basis, int expected, int ok, String baseline, boolean quick) {
    this(tool, basis, expected, ok, baseline, quick, 0);
  }

  public BenchmarkRun {
    Checks.notNegative("identical", identical);
    Checks.notNegative("expected", expected);
    Checks.notNegative("ok", ok);
    if (ok > expected) {
      throw new IllegalArgumentException("ok is " + ok + "; at most the " + expected + " expected");
    }
  }

  @Override
  public Outcome outcome() {
    if (expected == 0 && identical == 0) {
      return Outcome.inconclusive("no benchmark expected");
    }
    return ok == expected ? Outcome.PASS : Outcome.FAIL;
  }

  @Override
  public SortedMap<String, BigDecimal> metrics() {
    Metrics counts = new Metrics().with("expected", expected);
    if (identical > 0) {
      counts.with("identical", identical);
    }
    return (expected == 0 ? counts : counts.with("ok", ok)).known();
  }

  @Override
  public int failing() {
    return expected - ok;
  }

  @Override
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    if (expected > 0 || identical == 0) {
      segments.add(ok + "/" + expected + " benchmarks ok" + (quick ? " (quick)" : ""));
    }
    if (identical > 0) {
      segments.add(identical + "/" + ((long) expected + identical) + " identical byte code");
    }
    segments.add("baseline: " + (baseline.isEmpty() ? "none" : Words.segment(baseline)));
    return segments;
  }

  @Override
  public Evidence plus(Evidence other) {
    BenchmarkRun that = (BenchmarkRun) other;
    return new BenchmarkRun(
        Words.join(tool, that.tool),
        Words.worse(basis, that.basis),
        Words.add(expected, that.expected),
        Words.add(ok, that.ok),
        Words.join(baseline, that.baseline),
        quick || that.quick,
        Words.add(identical, that.identical));
  }
}
