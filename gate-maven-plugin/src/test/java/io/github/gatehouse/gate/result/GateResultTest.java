package io.github.gatehouse.gate.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.LintRun;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateResultTest {
  @ParameterizedTest
  @EnumSource
  void noReasonToSkipIsAPass(SkipReason reason) {
    GateResult result = GateResult.skipped("t", reason, "because");
    assertThat(Outcome.of(result.evidence())).isEqualTo(Outcome.skipped(reason));
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void anUnmeasuredGateGivesItsFindingAsReason() {
    Finding finding = GateFinding.GATE_BROKE.of("it broke", "here", "mend it");
    GateResult result = GateResult.unmeasured("t", finding);
    assertThat(Outcome.of(result.evidence()).reason()).isEqualTo("it broke");
    assertThat(result.findings()).containsExactly(finding);
  }

  @Test
  void noEvidenceIsNoPass() {
    GateResult empty = new GateResult(List.of(), List.of(), List.of(), List.of());
    assertThat(Outcome.of(empty.evidence()).status()).isEqualTo(Status.INCONCLUSIVE);
  }

  @Test
  void aResultKeepsWhatItWasGiven() {
    List<Path> reports = new ArrayList<>(List.of(Path.of("a.xml")));
    GateResult result = GateResult.skipped("t", SkipReason.NO_SURFACE, "").with(reports);
    reports.clear();
    assertThat(result.reports()).containsExactly(Path.of("a.xml"));
    assertThat(result.evidence()).hasSize(1);
  }

  @Test
  void whatRestsOnAReportThatIsGoneIsNoPassAndStaysAFailure() {
    for (int warnings : List.of(0, 1)) {
      LintRun run = new LintRun("t", Basis.MEASURED, 1, new TreeMap<>(Map.of("rule", warnings)), 0);
      GateResult result =
          GateResult.of(run, List.of()).with(List.of(Path.of("a.xml"))).without("a.xml");
      assertThat(Outcome.of(result.evidence()).status())
          .isEqualTo(warnings == 0 ? Status.INCONCLUSIVE : Status.FAIL);
      assertThat(result.reports()).isEmpty();
      assertThat(result.findings()).extracting(Finding::where).containsExactly("a.xml");
    }
  }

  @Test
  void idsAreKebabCaseAndEachIsThereOnce() {
    List<String> ids = Arrays.stream(GateFinding.values()).map(GateFinding::id).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
    assertThat(GateFinding.BASE_MOVED_ON.id()).isEqualTo("base-moved-on");
  }

  @Test
  void goalsAreNamedWholeWithTheirVersion() {
    String version = OwnVersion.read();
    assertThat(version).matches("\\d+\\.\\d+\\.\\d+.*");
    assertThat(Goals.mvn("gate:format"))
        .isEqualTo("mvn io.github.gatehouse-maven:gate-maven-plugin:" + version + ":format");
    assertThat(Goals.mvn("bench:run", "bench:save"))
        .isEqualTo(
            "mvn io.github.gatehouse-maven:bench-maven-plugin:%1$s:run"
                .concat(" io.github.gatehouse-maven:bench-maven-plugin:%1$s:save")
                .formatted(version));
  }
}
