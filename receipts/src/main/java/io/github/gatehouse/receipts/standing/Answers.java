package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What receipts answer. Two jobs that say the same of one module give one answer, not two. */
final class Answers {
  private Answers() {}

  /** The evidence of some receipts, each answer once, in their order. */
  static Stream<Evidence> of(Collection<StoredReceipt> receipts) {
    Set<List<Object>> seen = new HashSet<>();
    List<Receipt> different =
        receipts.stream()
            .map(StoredReceipt::receipt)
            .flatMap(Optional::stream)
            .filter(one -> seen.add(List.of(one.module(), one.evidence())))
            .toList();
    return different.stream().flatMap(one -> one.evidence().stream());
  }
}
