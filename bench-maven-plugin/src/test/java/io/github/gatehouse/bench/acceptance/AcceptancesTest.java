package io.github.gatehouse.bench.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.bench.BenchChange;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchSide;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.bench.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AcceptancesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
  private static final LocalDate LATER = LocalDate.of(2027, 1, 31);
  private static final String BASE = "b".repeat(40);
  private static final BenchVerdict SLOW = verdict("C.m", Verdict.REGRESSED, "cpu", "10");

  @Test
  void aSlowdownWithinTheBoundIsAcceptedAndKeepsItsVerdict() {
    Acceptances.Applied applied = apply(List.of(cpu("12.5", BASE, LATER)), SLOW);

    assertThat(applied.remarks()).isEmpty();
    assertThat(applied.comparison().benchmarks().get(0).accepted())
        .isEqualTo("Ada, until 2027-01-31: faster start");
    assertThat(applied.comparison().benchmarks().get(0).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(applied.comparison().benchmarks().get(0).changePercent()).isEqualTo("10");
  }

  @Test
  void whatIsBeyondTheBoundIsNot() {
    assertThat(accepted(cpu("10", BASE, LATER), SLOW)).isTrue();
    assertThat(accepted(cpu("9.99", BASE, LATER), SLOW)).isFalse();
  }

  @Test
  void anotherBenchmarkMetricBaseModuleOrVerdictIsNot() {
    Acceptance good = cpu("12", BASE, LATER);

    assertThat(accepted(good, verdict("C.n", Verdict.REGRESSED, "cpu", "10"))).isFalse();
    assertThat(accepted(good, verdict("C.m", Verdict.REGRESSED, "wall", "10"))).isFalse();
    assertThat(accepted(good, verdict("C.m", Verdict.BROKEN, null, null))).isFalse();
    assertThat(accepted(good, verdict("C.m", Verdict.INCONCLUSIVE, "cpu", "10"))).isFalse();
    assertThat(accepted(cpu("12", "c".repeat(40), LATER), SLOW)).isFalse();
    assertThat(accepted(cpu("12", null, LATER), SLOW)).isTrue();
    assertThat(accepted(of("other", "cpu", "12", null, LATER), SLOW)).isFalse();
  }

  @Test
  void theLastDayCountsAndTheNextOneIsSaid() {
    assertThat(accepted(cpu("12", BASE, TODAY), SLOW)).isTrue();

    Acceptances.Applied late = apply(List.of(cpu("12", BASE, TODAY.minusDays(1))), SLOW);

    assertThat(late.comparison().benchmarks().get(0).accepted()).isNull();
    assertThat(late.remarks())
        .containsExactly("acceptance expired 2026-11-30: C.m (cpu up to +12 %)");
  }

  @Test
  void whatIsOfNoUseIsSaidInItsOwnModule() {
    Acceptances.Applied unused =
        apply(
            List.of(cpu("12", BASE, LATER), of("other", "cpu", "1", null, LATER)),
            verdict("C.m", Verdict.CLEARED, "cpu", "0"));

    assertThat(unused.remarks()).containsExactly("acceptance not needed: C.m (cpu up to +12 %)");
  }

  @Test
  void goneIsAcceptedWithoutAMetricAndNothingElseIs() {
    Acceptance gone = of(null, null, null, null, LATER);

    assertThat(accepted(gone, verdict("C.m", Verdict.GONE, null, null))).isTrue();
    assertThat(accepted(gone, SLOW)).isFalse();
    assertThat(accepted(cpu("12", null, LATER), verdict("C.m", Verdict.GONE, null, null)))
        .isFalse();
  }

  @Test
  void bytesAreAcceptedUpToTheirBoundWhereThereWereNoneBefore() {
    Acceptance upTo24 = of(null, "allocation", "2300", null, LATER);

    assertThat(accepted(upTo24, verdict("C.m", Verdict.REGRESSED, "allocation", "2300"))).isTrue();
    assertThat(accepted(upTo24, verdict("C.m", Verdict.REGRESSED, "allocation", "1e9"))).isFalse();
  }

  @Test
  void noAcceptanceCoversABrokenBudget() {
    BenchVerdict broken = verdict("C.m", Verdict.REGRESSED, "allocation", null);

    assertThat(accepted(of(null, "allocation", "1000000", null, LATER), broken)).isFalse();
    assertThatThrownBy(() -> wish("C.m").of(comparison(broken), "app", TODAY))
        .hasMessageContaining("C.m breaks its budget, which nobody can accept")
        .hasMessageEndingWith("Fix: raise its bytes in .gatehouse/bench-budgets.yaml");
  }

  @Test
  void whatWasMeasuredIsWhatIsAccepted() {
    List<Acceptance> wish = wish("C.m").of(comparison(SLOW), "app", TODAY);

    assertThat(wish)
        .containsExactly(
            new Acceptance("app", "C.m", "cpu", BASE, new BigDecimal("11"), "why", "Ada", LATER));
    assertThat(accepted(wish.get(0), SLOW)).isTrue();
    assertThat(wish("C.m").of(comparison(verdict("C.m", Verdict.GONE, null, null)), "app", TODAY))
        .singleElement()
        .extracting(Acceptance::metric)
        .isNull();
  }

  @Test
  void whatElseGotWorseHasToBeAcceptedToo() {
    BenchVerdict both =
        new BenchVerdict(
            "C.m",
            Verdict.REGRESSED,
            BigDecimal.TEN,
            BigDecimal.TEN,
            BigDecimal.TEN,
            null,
            5,
            5,
            "cpu",
            List.of(new BenchChange("allocation", BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE)),
            null,
            null);
    Acceptance cpu = cpu("12", BASE, LATER);
    Acceptance bytes = of(null, "allocation", "1", BASE, LATER);

    assertThat(accepted(cpu, both)).isFalse();
    assertThat(accepted(bytes, both)).isFalse();
    assertThat(apply(List.of(cpu), both).remarks())
        .containsExactly("accepted in part: C.m, but not allocation");
    assertThat(apply(List.of(cpu, of(null, "allocation", "0.5", BASE, LATER)), both).remarks())
        .contains("accepted in part: C.m, but not allocation");
    assertThat(acceptedBy(apply(List.of(cpu, bytes), both)))
        .isEqualTo("Ada, until 2027-01-31: faster start");
    assertThat(acceptedBy(apply(wish("C.m").of(comparison(both), "app", TODAY), both)))
        .isEqualTo("Ada, until 2027-01-31: why");
    assertThat(apply(List.of(cpu, bytes), both).comparison().benchmarks().get(0).also())
        .isEqualTo(both.also());
  }

  @Test
  void thereMustBeSomethingToAcceptAndADayWithinAYear() {
    assertThatThrownBy(() -> wish("C.x").of(comparison(SLOW), "app", TODAY))
        .hasMessage("the comparison has no 'C.x'");
    assertThatThrownBy(
            () ->
                wish("C.m")
                    .of(comparison(verdict("C.m", Verdict.BROKEN, null, null)), "app", TODAY))
        .hasMessageContaining("C.m is BROKEN");
    assertThatThrownBy(() -> wish("C.m").of(comparison(SLOW), "app", LATER))
        .hasMessageContaining("must be after 2027-01-31");
    assertThatThrownBy(() -> wish("C.m").of(comparison(SLOW), "app", LATER.minusDays(400)))
        .hasMessageContaining("within a year");
  }

  /** As a release, a jar, or a baseline that was saved outside git. */
  @Test
  void aBaseWithoutACommitIsRefusedUnlessEveryBaseIsMeant() {
    BenchComparison jar = comparison(null, SLOW);

    assertThatThrownBy(() -> wish("C.m").of(jar, "app", TODAY))
        .hasMessage(
            "the base 'main' has no commit that an acceptance could be bound to\n"
                + "Fix: -Dbench.anyBase accepts it against every base");
    assertThat(new AcceptanceRequest("C.m", true, "why", "Ada", LATER).of(jar, "app", TODAY))
        .singleElement()
        .extracting(Acceptance::base)
        .isNull();
  }

  private static AcceptanceRequest wish(String benchmark) {
    return new AcceptanceRequest(benchmark, false, "why", "Ada", LATER);
  }

  private static boolean accepted(Acceptance acceptance, BenchVerdict verdict) {
    return acceptedBy(apply(List.of(acceptance), verdict)) != null;
  }

  private static String acceptedBy(Acceptances.Applied applied) {
    return applied.comparison().benchmarks().get(0).accepted();
  }

  private static Acceptances.Applied apply(List<Acceptance> all, BenchVerdict verdict) {
    return new Acceptances(all).apply(comparison(verdict), "app", TODAY);
  }

  private static Acceptance cpu(String upTo, String base, LocalDate expires) {
    return of(null, "cpu", upTo, base, expires);
  }

  private static Acceptance of(
      String module, String metric, String upTo, String base, LocalDate expires) {
    BigDecimal bound = upTo == null ? null : new BigDecimal(upTo);
    return new Acceptance(module, "C.m", metric, base, bound, "faster start", "Ada", expires);
  }

  private static BenchVerdict verdict(String id, Verdict verdict, String metric, String change) {
    BigDecimal value = change == null ? null : new BigDecimal(change);
    BigDecimal high = change == null ? null : value.add(BigDecimal.ONE);
    return new BenchVerdict(id, verdict, value, value, high, null, 5, 5, metric, null, null);
  }

  private static BenchComparison comparison(BenchVerdict verdict) {
    return comparison(BASE, verdict);
  }

  private static BenchComparison comparison(String commit, BenchVerdict verdict) {
    Machine machine = new Machine("cpu", 2, "Linux", "17", "");
    return new BenchComparison(
        new BenchSide("main", commit, null, "a", false, machine),
        new BenchSide("this run", null, null, "b", false, machine),
        BigDecimal.valueOf(99),
        BigDecimal.ONE,
        BigDecimal.valueOf(5),
        "pairs",
        null,
        null,
        List.of(),
        false,
        null,
        List.of(verdict));
  }
}
