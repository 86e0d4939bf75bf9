package io.github.gatehouse.receipts.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceLineTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "freshness: git: base up-to-date @8a413dd; ahead: 12, behind: 0",
        "lint: javac+spotbugs: 0 warnings (4 modules)",
        "lint: spotbugs: 2 new warnings (MS_EXPOSE_REP: 2)",
        "build: failed in core: Parser.java:[41,9] cannot find symbol",
        "features: matrix 3/3 ok: (scalar, vector, otlp); 94 s",
        "tests: surefire+failsafe: 1363/1363 pass, 0 flaky, 4 skipped",
        "mutation: pitest: score 91% (≥80%), 212/233 killed; new survivors: 0; eliminated: 5",
        "security: osv: 0 vulnerabilities in 87 dependencies; advisories as of 2026-11-22",
        "perf: jmh: no regression in 25; worst +1.1% (≤ +2.6% at 99%); detectable: ≥3.1%",
        "otlp_overhead: jmh: 0.004% [0.002, 0.006] (≤0.1%: pass); 60 s interval",
      })
  void whatIsParsedComesBackToTheLetter(String line) {
    assertThat(EvidenceLine.parse(line)).hasToString(line);
  }

  @Test
  void everyKindOfEvidenceRendersToALineThatParsesBackAndIsHonest() {
    Sample.everyKind()
        .forEach(
            evidence -> {
              String line = EvidenceLines.render("tests", List.of(evidence));
              assertThat(EvidenceLine.parse(line)).hasToString(line);
              assertThat(LineLint.check(line)).as(line).isEmpty();
            });
  }

  @Test
  void segmentsHaveTheirKinds() {
    EvidenceLine line = EvidenceLine.parse("tests: surefire: 9/10 pass, 4 skipped; floor: 1; ok");
    assertThat(line.gate()).isEqualTo("tests");
    assertThat(line.tool()).isEqualTo("surefire");
    assertThat(line.segments())
        .containsExactly(
            new Segment("", new Segment.Count(9, 10, "pass")),
            new Segment(", ", new Segment.Quantity("4", "skipped")),
            new Segment("; ", new Segment.KeyValue("floor", "1")),
            new Segment("; ", new Segment.Text("ok")));
  }

  @Test
  void separatorsInsideParenthesesDoNotSplit() {
    assertThat(EvidenceLine.parse("lint: javac: 3 warnings (a: 2, b: 1); x").segments()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tests", "tests: surefire", "Tests: surefire: 1 pass", "a: b: "})
  void aLineWithoutItsPartsIsRefused(String line) {
    assertThatThrownBy(() -> EvidenceLine.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Fix: gate: tool: segment");
  }

  @Test
  void anEndlessLineIsRefusedWithItsLength() {
    assertThatThrownBy(() -> EvidenceLine.parse("a: b: " + "x".repeat(5_000)))
        .hasMessage("evidence line of 5006 characters; at most 4096");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quantization: jmh: I2S: 99.X% accuracy",
        "tests: surefire: <n>/10 pass",
        "tests: surefire: TODO",
        "otlp: jmh: overhead expected below 0.1 %",
        "tests: surefire: should pass",
        "tests: surefire: 12",
        "tests: surefire: 12/10 pass",
      })
  void aDishonestLineIsFound(String line) {
    assertThat(LineLint.check(line)).as(line).isNotEmpty();
  }
}
