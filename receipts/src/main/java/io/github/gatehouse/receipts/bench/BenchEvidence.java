package io.github.gatehouse.receipts.bench;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.BenchmarkRun;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.RoundTrip;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a run says to the gate {@code benchmarks}, whoever writes the receipt.
 *
 * @param results benchmarks with a result in {@code results.json}
 * @param identical benchmarks that need not run, because nothing of theirs differs from the base
 * @param baseline {@code name@commit} of the baseline at hand; empty if there is none
 * @param command that runs the benchmarks again, such as {@code mvn bench:run}
 */
public record BenchEvidence(
    BenchRun run, int results, int identical, String baseline, String command) {
  private static final int SHOWN = 20;

  /** The run, and what the built-in suite found beside it. */
  public List<Evidence> evidence() {
    int expected = Set.copyOf(run.expected()).size();
    List<Evidence> all = new ArrayList<>();
    all.add(
        new BenchmarkRun("jmh", Basis.MEASURED, expected, ok(), baseline, run.quick(), identical));
    facts().ifPresent(facts -> all.addAll(facts.evidence()));
    return all;
  }

  /** What to mend, at most 20 benchmarks of it by name. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    failures().stream()
        .limit(SHOWN)
        .forEach(
            one ->
                findings.add(
                    new Finding(
                        "benchmarks-failed",
                        one.message(),
                        one.id(),
                        command + " -Dbench.include='" + one.id() + "'")));
    int expected = Set.copyOf(run.expected()).size();
    int silent = expected - failed() - ok();
    if (silent > 0) {
      String what = silent + " of " + expected + " benchmarks left no result";
      findings.add(
          new Finding("benchmarks-failed", what, "results.json", command + ", then mvn verify"));
    }
    facts().ifPresent(facts -> add(findings, facts));
    return findings;
  }

  private void add(List<Finding> findings, SuiteFacts facts) {
    if (facts.accuracy() != null) {
      facts.accuracy().roundTrips().stream()
          .filter(trip -> !trip.agrees())
          .limit(SHOWN)
          .forEach(trip -> findings.add(offTheory(trip)));
    }
    if (facts.inference() != null && facts.inference().failing() > 0) {
      String what = facts.inference().segments().get(0);
      findings.add(new Finding("inference-too-slow", what, "decode step", command));
    }
  }

  private Finding offTheory(RoundTrip trip) {
    String fix = command + " -Dbench.jvmArgs=-Dgatehouse.kernels=scalar (by the definition)";
    return new Finding("quantization-off-theory", trip.words(), trip.name(), fix);
  }

  private Optional<SuiteFacts> facts() {
    return Optional.ofNullable(run.facts());
  }

  private List<BenchFailure> failures() {
    Set<String> expected = Set.copyOf(run.expected());
    return run.failures().stream().filter(one -> expected.contains(one.id())).toList();
  }

  private int failed() {
    return (int) failures().stream().map(BenchFailure::id).distinct().count();
  }

  private int ok() {
    return Math.min(Set.copyOf(run.expected()).size() - failed(), results);
  }
}
