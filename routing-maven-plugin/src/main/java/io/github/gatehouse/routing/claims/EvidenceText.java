package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.line.LineLint;
import java.util.Optional;
import java.util.stream.Collectors;

/** The lint of evidence lines, applied to what somebody wrote. */
final class EvidenceText {
  /** The lint looks back for closing signs; on so few characters that costs nothing. */
  private static final int LONGEST = 1_000;

  private EvidenceText() {}

  /** What the lint says of one kind of problem, in one line. */
  static Optional<String> lint(GateClaim claim, String kind) {
    String text = claim.text();
    String line = claim.gate() + ": " + text.substring(0, Math.min(LONGEST, text.length()));
    String problems =
        LineLint.check(line).stream()
            .filter(one -> one.contains("'" + kind))
            .distinct()
            .limit(5)
            .collect(Collectors.joining("; "));
    return problems.isEmpty() ? Optional.empty() : Optional.of(problems);
  }
}
