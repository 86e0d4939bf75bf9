package io.github.gatehouse.gate.report;

import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How long gates took, as people say it. */
final class Took {
  private static final Duration LONGEST = Duration.ofDays(365);

  private Took() {}

  /** All of these receipts together; what is impossible counts for nothing. */
  static String of(List<StoredReceipt> receipts) {
    return words(
        receipts.stream()
            .map(StoredReceipt::receipt)
            .flatMap(Optional::stream)
            .map(Receipt::invocation)
            .map(Took::of)
            .reduce(Duration.ZERO, Duration::plus));
  }

  private static Duration of(Invocation one) {
    Duration took = Duration.between(one.startedOn(), one.finishedOn());
    return took.isNegative() || took.compareTo(LONGEST) > 0 ? Duration.ZERO : took;
  }

  /** {@code 41 ms}, {@code 1.2 s}, {@code 3 min 20 s}. */
  static String words(Duration took) {
    if (took.toMillis() < 1_000) {
      return took.toMillis() + " ms";
    }
    if (took.toSeconds() < 60) {
      return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1_000.0);
    }
    return took.toMinutes() + " min " + took.toSecondsPart() + " s";
  }
}
