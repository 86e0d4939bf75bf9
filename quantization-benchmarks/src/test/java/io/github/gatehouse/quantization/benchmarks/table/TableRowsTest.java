package io.github.gatehouse.quantization.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableRowsTest {
  private static final List<TableRow> ROWS = TableRows.all();

  @Test
  void everyGoalOfTheKernelsIsARow() {
    assertThat(goals("quantize I2_S (rule sign,"))
        .containsExactly("≥ 0.75", "≥ 0.75", "≥ 0.75", "≥ 0.90", "≥ 0.90");
    assertThat(goals("dequantize"))
        .containsExactly("≥ 0.85", "≥ 0.95", "≥ 0.95", "≥ 0.95", "≥ 0.95", "≥ 0.95");
    assertThat(goals("TL1, TL2")).hasSize(12).containsOnly("≥ 0.60");
    assertThat(goals("matvec ÷"))
        .containsExactly("≥ 0.58", "≥ 0.58", "≥ 0.58", "≥ 0.32", "≥ 0.32", "≥ 0.32");
    assertThat(goals("matvec on unmodified")).hasSize(3).containsOnly("≥ 0.28");
    assertThat(goals("weights from memory")).hasSize(3).containsOnly("≥ 0.65");
    assertThat(goals("decode step")).containsExactly("≥ 1.60");
    assertThat(goals("128 tokens")).containsExactly("≤ 10", "≤ 10");
    assertThat(goals("allocation")).hasSize(6).containsOnly("≤ 0");
  }

  @Test
  void theTablesOf81AreForTheJdksThatHaveThem() {
    assertThat(ROWS).filteredOn(row -> !row.isFor(17)).hasSize(3);
    assertThat(ROWS).filteredOn(row -> !row.isFor(25)).hasSize(3);
    assertThat(ROWS).filteredOn(row -> !row.isFor(24)).allMatch(row -> row.isFor(23));
  }

  @Test
  void everyRowHasWorkloadsAndAllOfThemShareAJvm() {
    Map<String, List<List<String>>> groups = Groups.of(ROWS);
    assertThat(groups).containsOnlyKeys("quantize", "dequantize", "matvec", "memory");
    for (TableRow row : ROWS) {
      assertThat(row.workloads()).as(row.toString()).isNotEmpty();
      if (row.measure() == Measure.RATIO) {
        assertThat(groups.values())
            .as(row.toString())
            .anyMatch(families -> flat(families).containsAll(row.workloads()));
      }
    }
  }

  @Test
  void kernelAndLimitOfOneSizeAreOneFamilyAndNoneIsThereTwice() {
    List<List<String>> families = Groups.of(ROWS).get("matvec");
    assertThat(families)
        .contains(
            List.of("matvec/matrix/2560x2560", "limit/read/2560x2560", "matvec/I2_S/2560x2560"));
    assertThat(flat(families)).doesNotHaveDuplicates();
  }

  private static List<String> flat(List<List<String>> families) {
    return families.stream().flatMap(List::stream).toList();
  }

  private static Stream<String> goals(String section) {
    return ROWS.stream()
        .filter(row -> row.section().startsWith(section))
        .map(row -> row.goal().map(Goal::toString).orElse(""));
  }
}
