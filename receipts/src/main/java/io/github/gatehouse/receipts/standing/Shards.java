package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.FeatureMatrix;
import io.github.gatehouse.receipts.model.Status;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Receipts that each leave a part to the others: together they are a whole, or still a skip. */
final class Shards {
  private Shards() {}

  /** The same, with a pass for each shard whose rest others have tried; all else stays. */
  static List<Worth> joined(Collection<Worth> worths) {
    Set<String> tried =
        worths.stream()
            .filter(one -> one.isSkip() || believed(one))
            .flatMap(Shards::matrices)
            .flatMap(matrix -> matrix.combinations().stream())
            .collect(Collectors.toSet());
    return worths.stream()
        .map(one -> whole(one, tried) ? one.as(EffectiveStatus.PASS, "", List.of()) : one)
        .toList();
  }

  /** What failed was tried, too: the failure is its own receipt's. */
  private static boolean believed(Worth one) {
    return Set.of(EffectiveStatus.PASS, EffectiveStatus.FAIL, EffectiveStatus.WAIVED)
        .contains(one.status());
  }

  private static boolean whole(Worth one, Set<String> tried) {
    if (!one.isSkip() || one.receipt().isEmpty()) {
      return false;
    }
    List<Evidence> skips =
        one.receipt().get().evidence().stream()
            .filter(part -> part.outcome().status() == Status.SKIPPED)
            .toList();
    return !skips.isEmpty()
        && skips.stream()
            .allMatch(
                part ->
                    part instanceof FeatureMatrix matrix && tried.containsAll(matrix.elsewhere()));
  }

  private static Stream<FeatureMatrix> matrices(Worth one) {
    return one.receipt().stream()
        .flatMap(receipt -> receipt.evidence().stream())
        .filter(FeatureMatrix.class::isInstance)
        .map(FeatureMatrix.class::cast);
  }
}
