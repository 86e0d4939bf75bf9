package io.github.gatehouse.bench.acceptance;

import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All acceptances of a working tree. */
public record Acceptances(List<Acceptance> all) {
  /** No acceptance. */
  public static final Acceptances NONE = new Acceptances(List.of());

  public Acceptances {
    all = List.copyOf(all);
  }

  /**
   * A comparison with what was accepted of it.
   *
   * @param remarks acceptances that have expired or were of no use, a line each
   */
  public record Applied(BenchComparison comparison, List<String> remarks) {
    public Applied {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Says of each verdict who accepted it. No verdict changes, and none that an acceptance does not
   * cover is touched.
   *
   * @param module artifactId
   * @param today in UTC
   */
  public Applied apply(BenchComparison comparison, String module, LocalDate today) {
    Set<Acceptance> used = new LinkedHashSet<>();
    Set<Acceptance> late = new LinkedHashSet<>();
    List<BenchVerdict> verdicts = new ArrayList<>();
    for (BenchVerdict verdict : comparison.benchmarks()) {
      List<Acceptance> covering =
          all.stream()
              .filter(one -> one.covers(module, comparison.baseline().commit(), verdict))
              .toList();
      Optional<Acceptance> active =
          covering.stream().filter(one -> !one.expired(today)).findFirst();
      active.ifPresent(used::add);
      if (active.isEmpty()) {
        late.addAll(covering);
      }
      verdicts.add(accepted(verdict, active.map(Acceptance::words).orElse(null)));
    }
    List<String> remarks = new ArrayList<>();
    late.forEach(one -> remarks.add("acceptance expired " + one.expires() + ": " + one.subject()));
    all.stream()
        .filter(one -> one.module() == null || one.module().equals(module))
        .filter(one -> !used.contains(one) && !late.contains(one))
        .forEach(one -> remarks.add("acceptance not needed: " + one.subject()));
    return new Applied(comparison.with(verdicts), remarks);
  }

  private static BenchVerdict accepted(BenchVerdict one, String accepted) {
    return new BenchVerdict(
        one.id(),
        one.verdict(),
        one.changePercent(),
        one.lowPercent(),
        one.highPercent(),
        one.detectablePercent(),
        one.baselineForks(),
        one.candidateForks(),
        one.metric(),
        accepted,
        one.reason());
  }
}
