package io.github.gatehouse.routing.fuzz;

import io.github.gatehouse.fuzz.Evident;
import io.github.gatehouse.fuzz.RandomReceipts;
import io.github.gatehouse.receipts.model.AnyGate;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.standing.GatePolicy;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a gate may let a decision be final, written down a second time from docs/receipts.md: it
 * asks receipts for what stands in them, and nothing for its judgement.
 */
record Verdict(Pile pile) {
  private Set<String> modules() {
    Set<String> modules = new LinkedHashSet<>(pile.modules());
    pile.receipts().stream()
        .flatMap(one -> one.receipt().stream())
        .forEach(one -> modules.addAll(one.workspace().modules()));
    return modules;
  }

  /** True where the page allows it. */
  boolean satisfied(GatePolicy policy) {
    AnyGate gate = policy.gate();
    List<StoredReceipt> own =
        pile.receipts().stream().filter(one -> gateOf(one).equals(gate.id())).toList();
    if (own.isEmpty() || !own.stream().allMatch(Verdict::believed)) {
      return false;
    }
    List<Receipt> receipts = own.stream().flatMap(one -> one.receipt().stream()).toList();
    boolean owed =
        gate.scope() == Gate.Scope.MODULE
            && !modules().stream()
                .allMatch(module -> receipts.stream().anyMatch(r -> r.module().equals(module)));
    return !owed && enough(policy, receipts);
  }

  private static String gateOf(StoredReceipt stored) {
    String file = stored.path().substring(stored.path().lastIndexOf('/') + 1);
    return stored.receipt().map(Receipt::gate).orElse(file.replace(".json", ""));
  }

  private static boolean believed(StoredReceipt stored) {
    if (!stored.problems().isEmpty() || stored.receipt().isEmpty()) {
      return false;
    }
    Receipt receipt = stored.receipt().get();
    Instant start = receipt.invocation().startedOn();
    Instant end = receipt.invocation().finishedOn();
    return !end.isBefore(start)
        && !end.isAfter(RandomReceipts.NOW)
        && receipt.subject().equals(Optional.of(RandomReceipts.SUBJECT));
  }

  private static boolean enough(GatePolicy policy, List<Receipt> receipts) {
    boolean measured =
        receipts.stream().anyMatch(one -> Evident.status(one.evidence()) == Status.PASS);
    boolean advisory = policy.requirement() == GatePolicy.Requirement.ADVISORY;
    return receipts.stream()
        .allMatch(
            one ->
                switch (Evident.status(one.evidence())) {
                  case PASS -> true;
                  case FAIL -> false;
                  case INCONCLUSIVE -> advisory;
                  case SKIPPED -> advisory || skip(policy, one, measured);
                });
  }

  private static boolean skip(GatePolicy policy, Receipt receipt, boolean measured) {
    List<SkipReason> reasons = Evident.skips(receipt.evidence());
    boolean one = reasons.size() == 1;
    return one
        && (policy.skips().contains(reasons.get(0))
            || (measured && reasons.get(0) == SkipReason.NO_SURFACE));
  }
}
