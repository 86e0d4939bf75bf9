package io.github.gatehouse.receipts.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.json.CanonicalJson;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Overhead;
import io.github.gatehouse.receipts.model.Sample;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOverheadTest {
  private static BenchOverhead of(Overhead claim, String unmeasured) {
    return new BenchOverhead(
        "otlp",
        "a".repeat(40),
        "b".repeat(40),
        "overhead/plain",
        "overhead/otlp",
        claim == null ? null : new BigDecimal("60000000"),
        claim == null ? null : new BigDecimal("180"),
        claim == null ? null : new BigDecimal("4000000"),
        6,
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:01:00Z",
        new Machine("cpu", 2, "Linux", "17", ""),
        claim,
        unmeasured);
  }

  private static List<String> findings(BenchOverhead overhead) {
    return overhead.findings("mvn bench:overhead").stream()
        .map(it -> it.id() + ": " + it.what())
        .toList();
  }

  @Test
  void itComesBackFromItsFileAsItWas() throws Exception {
    for (BenchOverhead one :
        List.of(of(Sample.overhead("0.002", "0.006", "-1"), null), of(null, "a fork died"))) {
      assertThat(CanonicalJson.read(CanonicalJson.write(one), BenchOverhead.class)).isEqualTo(one);
    }
  }

  @Test
  void eachOutcomeButAPassHasItsFinding() {
    assertThat(findings(of(Sample.overhead("0.002", "0.006", "-1"), null))).isEmpty();
    assertThat(findings(of(Sample.overhead("0.2", "0.3", "-1"), null)))
        .singleElement()
        .asString()
        .startsWith("overhead-too-high: otlp_overhead: 0.25% [0.2, 0.3]");
    assertThat(findings(of(Sample.overhead("0.05", "0.3", "-1"), null)))
        .containsExactly("overhead-undecided: otlp_overhead: the bound 0.1% lies in its interval");
    assertThat(findings(of(null, "a fork died")))
        .containsExactly("overhead-unmeasured: a fork died");
  }

  @Test
  void whatWasNotMeasuredIsInconclusive() {
    assertThat(of(null, "a fork died").evidence().outcome())
        .isEqualTo(Outcome.inconclusive("otlp_overhead: a fork died"));
    assertThatThrownBy(() -> of(null, null)).hasMessageContaining("a reason why not");
  }
}
