package io.github.gatehouse.receipts.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.line.EvidenceLine;
import io.github.gatehouse.receipts.line.LineLint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InheritanceTest {
  @Test
  void everyMeasurementKeepsItsNumbersAndItsOutcome() {
    for (Evidence one : Sample.everyKind()) {
      Evidence inherited = Inheritance.of(one);
      assertThat(inherited).hasSameClassAs(one);
      assertThat(inherited.outcome()).isEqualTo(one.outcome());
      assertThat(inherited.metrics()).isEqualTo(one.metrics());
      assertThat(inherited.segments()).isEqualTo(one.segments());
      boolean absence = one instanceof Skipped || one instanceof Unmeasured;
      assertThat(inherited.basis()).isEqualTo(absence ? Basis.MEASURED : Basis.INHERITED);
    }
  }

  @Test
  void aClaimDoesNotBecomeBetterByBeingTakenOver() {
    Evidence claim = new Formatting("x", Basis.ASSERTED, 3, 0);
    assertThat(Inheritance.of(claim)).isSameAs(claim);
  }

  @Test
  void theLineSaysHowMuchWasTakenOver() {
    Evidence one = Sample.lint(Map.of());
    Evidence other = Inheritance.of(one);
    Evidence none = new Skipped("javac", SkipReason.NO_SURFACE, "");
    String all = EvidenceLines.render("lint", List.of(other, none, other));
    String part = EvidenceLines.render("lint", List.of(other, one));
    assertThat(all).endsWith("; reused");
    assertThat(part).endsWith("; reused: 1 of 2");
    for (String line : List.of(all, part)) {
      assertThat(EvidenceLine.parse(line)).hasToString(line);
      assertThat(LineLint.check(line)).isEmpty();
    }
  }

  @Test
  void anOriginThatEndsBeforeItStartsIsRefused() {
    assertThatThrownBy(
            () ->
                new ReusedFrom(
                    Sample.COMMIT,
                    Sample.TREE,
                    "s",
                    Sample.STARTED,
                    Sample.STARTED.minus(Duration.ofSeconds(1))))
        .hasMessageContaining("not before startedOn");
    assertThatThrownBy(
            () -> new ReusedFrom("HEAD", Sample.TREE, "s", Sample.STARTED, Sample.FINISHED))
        .hasMessageContaining("commit is 'HEAD'");
  }
}
