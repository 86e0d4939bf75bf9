package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one gate's receipts of one module are worth.
 *
 * @param gate id
 * @param module {@code groupId:artifactId}; empty for files that are no receipts
 * @param status the worst of all receipts of the module; a module with nothing to examine beside
 *     others that were measured is a {@code PASS}
 * @param reason why it is not a pass, one line; empty for {@code PASS}; may hold foreign text
 * @param findings everything to mend, from receipts and from reading them
 * @param receipts of this gate and module, in the order of their paths; none where it is missing
 */
public record ModuleStanding(
    String gate,
    String module,
    EffectiveStatus status,
    String reason,
    List<Finding> findings,
    List<StoredReceipt> receipts) {
  public ModuleStanding {
    findings = List.copyOf(findings);
    receipts = List.copyOf(receipts);
  }

  static ModuleStanding of(String gate, String module, List<Worth> worths) {
    Worth worst = worths.stream().min(Comparator.comparing(Worth::status)).orElseThrow();
    List<Finding> findings = new ArrayList<>();
    worths.forEach(one -> findings.addAll(one.findings()));
    return new ModuleStanding(
        gate,
        module,
        worst.status(),
        worst.reason(),
        findings.stream().distinct().toList(),
        worths.stream().map(Worth::stored).flatMap(Optional::stream).toList());
  }
}
