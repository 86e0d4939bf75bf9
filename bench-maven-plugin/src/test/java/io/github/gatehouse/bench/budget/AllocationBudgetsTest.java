package io.github.gatehouse.bench.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gatehouse.bench.measurement.BenchmarkKey;
import io.github.gatehouse.bench.measurement.Measured;
import io.github.gatehouse.bench.measurement.Workers;
import io.github.gatehouse.receipts.bench.BenchComparison;
import io.github.gatehouse.receipts.bench.BenchSide;
import io.github.gatehouse.receipts.bench.BenchVerdict;
import io.github.gatehouse.receipts.bench.Machine;
import io.github.gatehouse.receipts.bench.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocationBudgetsTest {
  @TempDir private Path root;

  @Test
  void whoAllocatesMoreThanItsBudgetHasRegressedWhateverItsTimes() throws IOException {
    write("budgets: [{benchmark: C.m, bytes: 24}]");
    BenchVerdict broken = verdict(Verdict.IMPROVED, 1e6, 24d, 32d);

    assertThat(broken.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(broken.metric()).isEqualTo("allocation");
    assertThat(broken.reason()).isEqualTo("allocates 32.0 B/op; its budget is 24 B/op");
    assertThat(broken.changePercent()).isNull();
  }

  @Test
  void whoKeepsItsBudgetKeepsItsVerdict() throws IOException {
    write("budgets: [{benchmark: C.m, bytes: 24}]");

    assertThat(verdict(Verdict.CLEARED, 1e6, 24d, 25d).verdict()).isEqualTo(Verdict.CLEARED);
    assertThat(verdict(Verdict.CLEARED, 1e6, 24d, 25.1).verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(verdict(Verdict.CLEARED, 16, 40d, 40d).verdict())
        .as("the harness's own bytes, of 16 operations")
        .isEqualTo(Verdict.CLEARED);
    assertThat(verdict(Verdict.REGRESSED, 1e6, 1d, 1d).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void whatIsNotKnownIsNotWithinABudget() throws IOException {
    write("budgets: [{benchmark: C.m, bytes: 24}]");

    assertThat(verdict(Verdict.CLEARED, 1e6).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(Verdict.REGRESSED, 1e6).verdict()).isEqualTo(Verdict.REGRESSED);
  }

  @Test
  void whatWasAcceptedIsNotAcceptedBeyondItsBudget() throws IOException {
    write("budgets: [{benchmark: C.m, bytes: 24}]");

    BenchVerdict broken = verdict(Verdict.REGRESSED, "Ada", 1e6, 32d, 32d);
    assertThat(broken.verdict()).isEqualTo(Verdict.REGRESSED);
    assertThat(broken.accepted()).isNull();
    assertThat(verdict(Verdict.REGRESSED, "Ada", 1e6, 24d, 24d).accepted()).isEqualTo("Ada");
    assertThat(verdict(Verdict.REGRESSED, "Ada", 1e6).verdict())
        .as("its allocation is not known")
        .isEqualTo(Verdict.INCONCLUSIVE);
  }

  @Test
  void budgetsOfOtherModulesAndBenchmarksDoNotCount() throws IOException {
    write("budgets: [{benchmark: C.m, bytes: 0, module: other}, {benchmark: C.n, bytes: 0}]");

    assertThat(verdict(Verdict.CLEARED, 1e6, 99d, 99d).verdict()).isEqualTo(Verdict.CLEARED);
    assertThat(AllocationBudgets.in(root).idle("app", Map.of())).containsExactly("C.n");
  }

  @Test
  void withoutAFileThereAreNone() throws IOException {
    assertThat(AllocationBudgets.in(root).all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "budgets: [{bytes: 5}]| a budget without benchmark",
        "budgets: [{benchmark: a}]| bytes is null",
        "budgets: [{benchmark: a, bytes: -1}]| bytes is -1; it must be 0 or more",
        "budgets: [{benchmark: a, bytes: 1, unit: kB}]| unknown member 'unit'",
        "budgets: [{benchmark: a, bytes: 1}, {benchmark: a, bytes: 2}]| a has two budgets",
        "{}| member 'budgets' is missing",
      })
  void whatIsWrongIsRefused(String text, String message) throws IOException {
    write(text);

    assertThatThrownBy(() -> AllocationBudgets.in(root))
        .hasMessageContaining(message)
        .hasMessageContaining(AllocationBudgets.PATH);
  }

  @Test
  void theSchemaKnowsTheSameMembers() throws IOException {
    JsonNode item =
        new ObjectMapper()
            .readTree(Path.of("../docs/schema/bench-budgets-v1.schema.json").toFile())
            .at("/properties/budgets/items");

    assertThat(item.path("properties").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("benchmark", "module", "bytes");
    assertThat(item.path("required")).hasSize(2);
  }

  private BenchVerdict verdict(Verdict before, double operations, Double... bytes)
      throws IOException {
    return verdict(before, null, operations, bytes);
  }

  private BenchVerdict verdict(Verdict before, String accepted, double operations, Double... bytes)
      throws IOException {
    Measured measured =
        new Measured(
            BenchmarkKey.of("p.C.m", "avgt", Map.of()),
            1,
            List.of(1d, 1d),
            new Workers(List.of(), List.of(bytes), Double.NaN, operations));
    BigDecimal one = BigDecimal.ONE;
    BenchVerdict verdict =
        new BenchVerdict("C.m", before, one, one, one, one, 2, 2, "wall", accepted, null);
    Machine machine = new Machine("cpu", 2, "Linux", "17", "");
    BenchSide side = new BenchSide("main", null, null, "a", false, machine);
    BenchComparison comparison =
        new BenchComparison(
            side,
            side,
            one,
            one,
            one,
            "baseline",
            null,
            null,
            List.of(),
            false,
            null,
            List.of(verdict));
    return AllocationBudgets.in(root)
        .apply(comparison, "app", Map.of("C.m", measured))
        .benchmarks()
        .get(0);
  }

  private void write(String text) throws IOException {
    Files.createDirectories(root.resolve(".gatehouse"));
    Files.writeString(root.resolve(AllocationBudgets.PATH), text);
  }
}
