package io.github.gatehouse.gate.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.gate.result.GateResult;
import io.github.gatehouse.receipts.bench.BenchOverhead;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Overhead;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.model.Subject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverheadClaimsTest {
  private static final Subject HERE = new Subject("a".repeat(40), "b".repeat(40));

  @TempDir Path module;

  private static Overhead overhead(String name, String low, String high) {
    BigDecimal least = new BigDecimal(low);
    return new Overhead(
        "jmh",
        Basis.MEASURED,
        name,
        least,
        least,
        new BigDecimal(high),
        BigDecimal.valueOf(95),
        new BigDecimal("0.1"),
        BigDecimal.ZERO,
        BigDecimal.ONE.negate(),
        BigDecimal.ONE,
        60);
  }

  private void claimed(String name, Overhead overhead, String unmeasured) throws IOException {
    BenchOverhead claim =
        new BenchOverhead(
            name,
            HERE.commit(),
            HERE.tree(),
            "overhead/plain",
            "overhead/otlp",
            null,
            null,
            null,
            6,
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:01:00Z",
            new Machine("cpu", 2, "Linux", "17", ""),
            overhead,
            unmeasured);
    Path file = BenchFiles.of(module).directory().resolve("overhead").resolve(name + ".json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, CanonicalJson.write(claim));
  }

  private GateResult measured(boolean surface, Subject present) throws IOException {
    return new BenchmarksGate(BenchFiles.of(module), surface, Optional.of(present)).measure();
  }

  private static Status status(GateResult result) {
    return Outcome.of(result.evidence()).status();
  }

  @Test
  void aClaimAloneIsEnoughWhereTheModuleHasNoBenchmarks() throws IOException {
    claimed("otlp", overhead("otlp", "0.002", "0.006"), null);
    GateResult result = measured(false, HERE);
    assertThat(status(result)).isEqualTo(Status.PASS);
    assertThat(EvidenceLines.render("benchmarks", result.evidence()))
        .isEqualTo(
            "benchmarks: jmh: otlp_overhead: 0.002% [0.002, 0.006] (≤0.1%: pass); 60 s interval;"
                + " directly 0% [-1, 1]");
    assertThat(result.reports()).hasSize(1);
  }

  @Test
  void itDoesNotStandForBenchmarksThatWereNotRun() throws IOException {
    claimed("otlp", overhead("otlp", "0.002", "0.006"), null);
    GateResult result = measured(true, HERE);
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).id()).isEqualTo("benchmarks-not-run");
  }

  @Test
  void oneOfSeveralClaimsThatFailsFailsTheGateByName() throws IOException {
    claimed("otlp", overhead("otlp", "0.002", "0.006"), null);
    claimed("trace", overhead("trace", "0.2", "0.3"), null);
    GateResult result = measured(false, HERE);
    assertThat(status(result)).isEqualTo(Status.FAIL);
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.id()).isEqualTo("overhead-too-high");
              assertThat(finding.what()).startsWith("trace_overhead: 0.2% [0.2, 0.3]");
            });
  }

  @Test
  void whatCouldNotBeMeasuredIsNoPassAndSaysWhy() throws IOException {
    claimed("otlp", null, "port 4318 of 127.0.0.1 is taken");
    GateResult result = measured(false, HERE);
    assertThat(Outcome.of(result.evidence()).reason())
        .isEqualTo("otlp_overhead: port 4318 of 127.0.0.1 is taken");
    assertThat(result.findings().get(0).id()).isEqualTo("overhead-unmeasured");
  }

  @Test
  void aClaimOfAnotherTreeIsStale() throws IOException {
    claimed("otlp", overhead("otlp", "0.002", "0.006"), null);
    GateResult result = measured(false, new Subject(HERE.commit(), "f".repeat(40)));
    assertThat(status(result)).isEqualTo(Status.INCONCLUSIVE);
    assertThat(result.findings().get(0).id()).isEqualTo("benchmarks-stale");
  }
}
