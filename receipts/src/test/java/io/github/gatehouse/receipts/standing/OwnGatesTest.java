package io.github.gatehouse.receipts.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.OwnGate;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.standing.GatePolicy.Requirement;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Gates of a project's own count where a policy names them, and are then owed. */
class OwnGatesTest {
  private static final OwnGate OWN = new OwnGate("own-licenses");

  private static Requirement requirement(Policy policy, String gate) {
    return policy.gates().stream()
        .filter(one -> one.gate().id().equals(gate))
        .findFirst()
        .orElseThrow()
        .requirement();
  }

  private static StoredReceipt receipt(int failed) {
    List<Evidence> evidence = List.of(Sample.lint(failed == 0 ? Map.of() : Map.of("x", failed)));
    return Planted.stored(
        "a/own-licenses.json", Planted.receipt("own-licenses", evidence, "src/A.java:1 x"));
  }

  private static Standing judged(Policy policy, StoredReceipt... receipts) {
    return Planted.all(policy, receipts).get(Gate.values().length);
  }

  @Test
  void anOwnGateThatIsNamedAloneIsRequiredBesideTheDefaults() {
    Policy policy = Policy.requiring(List.of("own-licenses"));
    assertThat(policy.gates()).hasSize(Gate.values().length + 1);
    assertThat(requirement(policy, "own-licenses")).isEqualTo(Requirement.REQUIRED);
    assertThat(requirement(policy, "tests")).isEqualTo(Requirement.REQUIRED);
    assertThat(requirement(policy, "mutation")).isEqualTo(Requirement.ADVISORY);
  }

  @Test
  void aListWithOthersNamesAllThatAreRequired() {
    Policy policy = Policy.requiring(List.of("tests", "own-licenses", "own-licenses"));
    assertThat(policy.gates()).hasSize(Gate.values().length + 1);
    assertThat(requirement(policy, "lint")).isEqualTo(Requirement.ADVISORY);
    assertThatThrownBy(() -> Policy.requiring(List.of("licenses")))
        .hasMessageContaining("which is no gate")
        .hasMessageContaining("own-…");
  }

  @Test
  void itsReceiptIsOwedAndJudgedLikeAnyOther() {
    Policy policy = Policy.requiring(List.of("own-licenses"));
    assertThat(judged(policy).status()).isEqualTo(EffectiveStatus.MISSING);
    assertThat(judged(policy, receipt(0)).status()).isEqualTo(EffectiveStatus.PASS);
    assertThat(judged(policy, receipt(1)).status()).isEqualTo(EffectiveStatus.FAIL);
    Waiver waiver =
        new Waiver(OWN, "src/A.java:1 x", "old", "me", "#1", java.time.LocalDate.of(2999, 1, 1));
    assertThat(judged(policy.with(new Waivers(List.of(waiver))), receipt(1)).status())
        .isEqualTo(EffectiveStatus.WAIVED);
  }

  @Test
  void oneThatNobodyNamedCountsForNothingAndIsSaid() {
    List<Standing> all = Planted.all(Policy.standard(), receipt(1));
    assertThat(all).hasSize(Gate.values().length);
    Finding unknown =
        all.get(0).findings().stream()
            .filter(one -> one.id().equals("gate-unknown"))
            .findFirst()
            .orElseThrow();
    assertThat(unknown.what()).contains("own-licenses, which no policy names");
    assertThat(unknown.fix()).contains("gates: {own-licenses:");
  }

  @Test
  void anIdSaysThatItIsAnOwnOne() {
    for (String wrong : List.of("licenses", "own-", "own-A", "own-a--b", "own-" + "a".repeat(40))) {
      assertThat(OwnGate.isId(wrong)).as(wrong).isFalse();
      assertThatThrownBy(() -> new OwnGate(wrong)).hasMessageContaining("gate is '" + wrong);
    }
  }
}
