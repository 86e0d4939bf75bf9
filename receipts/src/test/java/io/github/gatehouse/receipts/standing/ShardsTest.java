package io.github.gatehouse.receipts.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.FeatureMatrix;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Skipped;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ShardsTest {
  private static final StoredReceipt FIRST = stored("1", shard("a", "", "b c"));
  private static final StoredReceipt SECOND = stored("2", shard("b", "", "a c"));
  private static final StoredReceipt THIRD = stored("3", shard("c", "", "a b"));

  private static FeatureMatrix shard(String own, String failed, String others) {
    return new FeatureMatrix("matrix", Basis.MEASURED, names(own), names(failed), names(others), 5);
  }

  private static TreeSet<String> names(String words) {
    return words.isEmpty() ? new TreeSet<>() : new TreeSet<>(List.of(words.split(" ")));
  }

  private static Receipt receipt(Evidence... evidence) {
    return Planted.receipt("features", List.of(evidence));
  }

  private static StoredReceipt stored(String job, Evidence... evidence) {
    return Planted.stored(job + "/features.json", receipt(evidence));
  }

  private static Standing standing(StoredReceipt... receipts) {
    return Planted.standing(Gate.FEATURES, Waivers.NONE, receipts);
  }

  @Test
  void allShardsTogetherAreAPassAndFewerAreASkip() {
    assertThat(standing(FIRST, SECOND, THIRD).status()).isEqualTo(EffectiveStatus.PASS);
    assertThat(standing(FIRST, SECOND, THIRD).line())
        .isEqualTo("features: matrix: 3/3 ok (a, b, c); 15 s");
    assertThat(standing(FIRST, THIRD).status()).isEqualTo(EffectiveStatus.SKIP_BAD);
    assertThat(standing(FIRST, THIRD).reason()).isEqualTo("bounded-by-policy");
    assertThat(standing(FIRST, THIRD).line()).contains("elsewhere: b");
  }

  @Test
  void aFailureOfOneShardIsThatOfAll() {
    StoredReceipt failed = stored("3", shard("c", "c", "a b"));

    assertThat(standing(FIRST, SECOND, failed).status()).isEqualTo(EffectiveStatus.FAIL);
  }

  @Test
  void aShardOfAnotherTreeOrOneThatWasEditedTriedNothing() {
    StoredReceipt stale =
        Planted.stored("3/features.json", Planted.elsewhere(receipt(shard("c", "", "a b"))));
    StoredReceipt edited = Planted.edited("3/features.json", receipt(shard("c", "", "a b")));

    assertThat(standing(FIRST, SECOND, stale).status()).isEqualTo(EffectiveStatus.STALE);
    assertThat(standing(FIRST, SECOND, stale).findings())
        .anyMatch(finding -> finding.id().equals("skip-not-accepted"));
    assertThat(standing(FIRST, SECOND, edited).status()).isEqualTo(EffectiveStatus.INVALID);
  }

  @Test
  void anotherSkipBesideItIsNotMadeGoodByShards() {
    Evidence more = new Skipped("matrix", SkipReason.OFFLINE, "", 1);
    StoredReceipt both = stored("3", shard("c", "", "a b"), more);

    assertThat(standing(FIRST, SECOND, both).status()).isEqualTo(EffectiveStatus.SKIP_BAD);
  }
}
