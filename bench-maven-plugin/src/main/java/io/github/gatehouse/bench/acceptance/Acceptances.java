package io.github.gatehouse.bench.acceptance;

import io.github.gatehouse.receipts.bench.BenchChange;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
   * @param remarks what was accepted in part, and acceptances that have expired or were of no use,
   *     a line each
   */
  public record Applied(BenchComparison comparison, List<String> remarks) {
    public Applied {
      remarks = List.copyOf(remarks);
    }
  }

  /**
   * Says of each verdict who accepted it: all that got worse, each metric by itself. No verdict
   * changes, and none that acceptances do not cover is touched.
   *
   * @param module artifactId
   * @param today in UTC
   */
  public Applied apply(BenchComparison comparison, String module, LocalDate today) {
    Set<Acceptance> used = new LinkedHashSet<>();
    Set<Acceptance> late = new LinkedHashSet<>();
    List<BenchVerdict> verdicts = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (BenchVerdict verdict : comparison.benchmarks()) {
      List<Acceptance> active = new ArrayList<>();
      List<String> open = new ArrayList<>();
      for (BenchChange change : verdict.changes()) {
        List<Acceptance> covering =
            all.stream()
                .filter(one -> one.covers(module, comparison.baseline().commit(), verdict, change))
                .toList();
        Optional<Acceptance> valid =
            covering.stream().filter(one -> !one.expired(today)).findFirst();
        valid.ifPresent(active::add);
        if (valid.isEmpty()) {
          late.addAll(covering);
          open.add(change.metric());
        }
      }
      used.addAll(active);
      if (!active.isEmpty() && !open.isEmpty()) {
        remarks.add("accepted in part: " + verdict.id() + ", but not " + String.join(", ", open));
      }
      verdicts.add(accepted(verdict, open.isEmpty() ? words(active) : null));
    }
    remarks.addAll(remarks(module, used, late));
    return new Applied(comparison.with(verdicts), remarks);
  }

  private List<String> remarks(String module, Set<Acceptance> used, Set<Acceptance> late) {
    List<String> remarks = new ArrayList<>();
    late.forEach(one -> remarks.add("acceptance expired " + one.expires() + ": " + one.subject()));
    all.stream()
        .filter(one -> one.module() == null || one.module().equals(module))
        .filter(one -> !used.contains(one) && !late.contains(one))
        .forEach(one -> remarks.add("acceptance not needed: " + one.subject()));
    return remarks;
  }

  private static String words(List<Acceptance> active) {
    return active.stream().map(Acceptance::words).distinct().collect(Collectors.joining("; "));
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
        one.also(),
        accepted,
        one.reason());
  }
}
