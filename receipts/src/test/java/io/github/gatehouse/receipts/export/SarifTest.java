package io.github.gatehouse.receipts.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.json.SarifLog;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.standing.Policy;
import io.github.gatehouse.receipts.standing.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SarifTest {
  private static final Finding FINDING =
      new Finding("lint-warnings", "rawtypes", "src/main/java/A.java:[3,5]", "mvn compile");

  private static Standing gate(String id, EffectiveStatus status, Finding... findings) {
    GatePolicy policy =
        Policy.standard().gates().stream()
            .filter(one -> one.gate().id().equals(id))
            .findFirst()
            .orElseThrow();
    return new Standing(policy, status, "because", "line", List.of(findings), List.of());
  }

  /** Lint is required, mutation advises. */
  @ParameterizedTest
  @CsvSource({
    "lint, FAIL, ERROR",
    "lint, INCONCLUSIVE, ERROR",
    "lint, WAIVED, WARNING",
    "lint, PASS, NOTE",
    "mutation, INCONCLUSIVE, WARNING",
    "mutation, STALE, ERROR",
  })
  void theLevelFollowsFromWhetherTheGateBlocks(
      String id, EffectiveStatus status, SarifLog.Level level) {
    assertThat(Sarif.of(List.of(gate(id, status, FINDING))))
        .containsExactly(new Sarif.Found(id, FINDING, level));
  }

  @Test
  void everyFindingOfEveryGateIsAResultOnce() {
    Standing lint = gate("lint", EffectiveStatus.FAIL, FINDING, FINDING);
    Standing tests = gate("tests", EffectiveStatus.PASS);
    assertThat(Sarif.of(List.of(tests, lint))).hasSize(1);
    assertThat(Sarif.write(Sarif.of(List.of(tests, lint))))
        .contains("\"uri\" : \"src/main/java/A.java\"", "\"startLine\" : 3", "\"error\"");
  }

  @Test
  void bracesAreDoubledAndNoLinkIsLeft() {
    assertThat(Sarif.message("{0} [click](https://evil.example) \u202e"))
        .isEqualTo("{{0}} [click] (https://evil.example) \\u{{202e}}");
  }
}
