package io.github.gatehouse.routing.ledger;

import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.receipts.standing.Standing;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One gate in the ledger.
 *
 * @param gate id such as {@code tests}
 * @param flow the workflow that it belongs to; foreign text
 * @param satisfied true where it let a final decision through
 * @param line evidence; foreign text
 * @param commits that its receipts speak of, sorted; empty where it has no receipt
 */
public record GateRow(
    String gate,
    String flow,
    EffectiveStatus status,
    boolean satisfied,
    String line,
    List<String> commits) {
  private static final String FLOW = "integrative";
  private static final int COMMITS = 3;

  public GateRow {
    Ids.gate(gate);
    Objects.requireNonNull(flow, "flow");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(line, "line");
    commits = commits.stream().distinct().sorted().toList();
    commits.forEach(Ids::commit);
  }

  /** The row of a standing. */
  public static GateRow of(Standing standing) {
    return new GateRow(
        standing.gate(),
        standing.receipts().stream()
            .flatMap(one -> one.receipt().stream())
            .map(receipt -> receipt.flow())
            .sorted()
            .findFirst()
            .orElse(FLOW),
        standing.status(),
        standing.satisfied(),
        standing.line(),
        standing.receipts().stream()
            .flatMap(one -> one.receipt().stream())
            .map(receipt -> receipt.subject().map(Subject::commit))
            .flatMap(Optional::stream)
            .toList());
  }

  /** True where something was measured, or at least claimed. */
  boolean hasReceipt() {
    return !commits.isEmpty();
  }

  /** The same evidence, known to be of another state. */
  GateRow stale() {
    return !hasReceipt()
        ? this
        : new GateRow(gate, flow, EffectiveStatus.STALE, false, line, commits);
  }

  /** One line of a table, without line feed. */
  String render() {
    String shown =
        commits.stream().limit(COMMITS).map(Cell::commit).collect(Collectors.joining(", "));
    String more = commits.size() > COMMITS ? " and " + (commits.size() - COMMITS) + " more" : "";
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            gate,
            Cell.of(flow + ":gate:" + gate),
            sign(),
            Cell.of(line),
            commits.isEmpty() ? "-" : shown + more);
  }

  private String sign() {
    String word = status.name().toLowerCase(Locale.ROOT);
    if (status == EffectiveStatus.PASS) {
      return "✅ " + word;
    }
    if (status == EffectiveStatus.SKIP_OK) {
      return "⏭️ " + word;
    }
    return (satisfied ? "⚠️ " : "❌ ") + word;
  }
}
