package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.EvidenceLines;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives every gate of a policy its effective status. Leaving a receipt out never helps. */
public final class Standings {
  private Standings() {}

  /**
   * One standing for each gate of the policy, in its order.
   *
   * @param receipts all that were found, in any order
   */
  public static List<Standing> of(
      Policy policy, Collection<StoredReceipt> receipts, Present present) {
    List<StoredReceipt> sorted =
        receipts.stream().sorted(Comparator.comparing(StoredReceipt::path)).toList();
    Set<String> modules = new LinkedHashSet<>(present.modules());
    sorted.forEach(
        stored -> stored.receipt().ifPresent(one -> modules.addAll(one.workspace().modules())));
    return policy.gates().stream().map(gate -> standing(gate, sorted, modules, present)).toList();
  }

  private static Standing standing(
      GatePolicy policy, List<StoredReceipt> receipts, Set<String> modules, Present present) {
    String gate = policy.gate().id();
    List<StoredReceipt> own = receipts.stream().filter(r -> r.gate().equals(gate)).toList();
    List<Worth> worths = new ArrayList<>(own.stream().map(r -> Worth.of(r, present)).toList());
    absent(policy.gate(), own, modules).forEach(m -> worths.add(Worth.missing(gate, m)));
    Worth worst = worst(policy, worths);
    List<Finding> findings = worths.stream().flatMap(w -> w.findings().stream()).toList();
    return new Standing(policy, worst.status(), worst.reason(), line(gate, own), findings, own);
  }

  /**
   * Modules that owe a receipt and have none; for a gate of the reactor any one receipt will do.
   */
  private static List<String> absent(Gate gate, List<StoredReceipt> own, Set<String> modules) {
    List<String> present =
        own.stream()
            .map(StoredReceipt::receipt)
            .flatMap(Optional::stream)
            .map(Receipt::module)
            .toList();
    if (gate.scope() == Gate.Scope.REACTOR || modules.isEmpty()) {
      String root = modules.stream().findFirst().orElse("the project");
      return own.isEmpty() ? List.of(root) : List.of();
    }
    return modules.stream().filter(module -> !present.contains(module)).toList();
  }

  private static Worth worst(GatePolicy policy, List<Worth> worths) {
    boolean measured = worths.stream().anyMatch(Worth::measured);
    // Each skip is judged by itself: an accepted one must not speak for another.
    return worths.stream()
        .map(worth -> worth.isSkip() ? skip(policy, worth, measured) : worth)
        .min(Comparator.comparing(Worth::status))
        .orElseThrow();
  }

  private static Worth skip(GatePolicy policy, Worth worth, boolean measured) {
    if (measured && worth.status() == EffectiveStatus.SKIP_OK) {
      return new Worth(EffectiveStatus.PASS, "", worth.findings());
    }
    boolean accepted =
        policy.skips().stream().map(SkipReason::toString).anyMatch(worth.reason()::equals);
    EffectiveStatus status = accepted ? EffectiveStatus.SKIP_OK : EffectiveStatus.SKIP_BAD;
    return new Worth(status, worth.reason(), worth.findings());
  }

  private static String line(String gate, List<StoredReceipt> own) {
    List<Evidence> evidence =
        own.stream()
            .map(StoredReceipt::receipt)
            .flatMap(Optional::stream)
            .flatMap(receipt -> receipt.evidence().stream())
            .toList();
    return EvidenceLines.render(gate, evidence);
  }
}
