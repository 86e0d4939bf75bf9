package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Basis;
import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Outcome;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.ReusedFrom;
import io.github.gatehouse.receipts.model.SkipReason;
import io.github.gatehouse.receipts.model.Status;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one receipt, or a missing one, is worth.
 *
 * @param reason one line; empty for a pass
 * @param stored the receipt; empty where it is missing, or several are spoken of
 * @param waivers that match items which fail in it
 */
record Worth(
    EffectiveStatus status,
    String reason,
    List<Finding> findings,
    Optional<StoredReceipt> stored,
    List<Waiver> waivers) {
  private static final String MEASURE = "mvn verify (measures this tree)";

  /**
   * Process clock and wall clock may differ by this much where a part is held against the whole.
   */
  private static final Duration TOLERANCE = Duration.ofSeconds(1);

  private Worth(
      EffectiveStatus status, String reason, List<Finding> findings, StoredReceipt stored) {
    this(status, reason, findings, Optional.of(stored), List.of());
  }

  static Worth missing(String gate, String module) {
    Finding finding =
        new Finding("receipt-missing", "gate " + gate + " left no receipt", module, MEASURE);
    return new Worth(
        EffectiveStatus.MISSING,
        "no receipt for " + module,
        List.of(finding),
        Optional.empty(),
        List.of());
  }

  static Worth of(StoredReceipt stored, Present present) {
    List<Finding> findings = new ArrayList<>(stored.problems());
    if (stored.receipt().isEmpty()) {
      boolean outside = findings.stream().anyMatch(one -> one.id().equals("receipt-path-outside"));
      String reason = outside ? findings.get(0).what() : "unreadable receipt";
      return new Worth(EffectiveStatus.INVALID, reason, findings, stored);
    }
    Receipt receipt = stored.receipt().get();
    impossibleTime(receipt, present.now()).ifPresent(what -> findings.add(time(what, stored)));
    if (!findings.isEmpty()) {
      return new Worth(EffectiveStatus.INVALID, findings.get(0).what(), findings, stored);
    }
    findings.addAll(receipt.findings());
    // A copied baseline is one wherever it was measured.
    findings.addAll(Doubts.of(receipt, stored.path()));
    Optional<String> stale = stale(receipt.subject(), present.subject());
    if (stale.isPresent()) {
      findings.add(new Finding("receipt-stale", stale.get(), stored.path(), MEASURE));
      return new Worth(EffectiveStatus.STALE, stale.get(), findings, stored);
    }
    Optional<Finding> invented = Doubts.invented(receipt, stored.path());
    if (invented.isPresent()) {
      findings.add(invented.get());
      return new Worth(EffectiveStatus.INCONCLUSIVE, invented.get().what(), findings, stored);
    }
    return judged(receipt, findings, stored);
  }

  Optional<Receipt> receipt() {
    return stored.flatMap(StoredReceipt::receipt);
  }

  /** The module it speaks for; empty where nobody knows. */
  String module() {
    return receipt().map(Receipt::module).orElse("");
  }

  /** The file; empty where there is none. */
  String path() {
    return stored.map(StoredReceipt::path).orElse("");
  }

  /** The same receipt, seen otherwise. */
  Worth as(EffectiveStatus other, String why, List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Worth(other, why, all, stored, waivers);
  }

  /** True where this is a measurement, and a good one. */
  boolean measured() {
    return status == EffectiveStatus.PASS;
  }

  /** True for a gate that did not apply; whether that is acceptable is for the policy to say. */
  boolean isSkip() {
    return status == EffectiveStatus.SKIP_OK || status == EffectiveStatus.SKIP_BAD;
  }

  private static Worth judged(Receipt receipt, List<Finding> findings, StoredReceipt stored) {
    Outcome outcome = receipt.outcome();
    return switch (outcome.status()) {
      case PASS -> new Worth(EffectiveStatus.PASS, "", findings, stored);
      case FAIL -> new Worth(EffectiveStatus.FAIL, "failed", findings, stored);
      case INCONCLUSIVE ->
          new Worth(EffectiveStatus.INCONCLUSIVE, outcome.reason(), findings, stored);
      case SKIPPED -> skipped(receipt, findings, stored);
    };
  }

  private static Worth skipped(Receipt receipt, List<Finding> findings, StoredReceipt stored) {
    // Several reasons in one receipt are named together, so that no policy accepts one for all.
    String reasons =
        receipt.evidence().stream()
            .map(Evidence::outcome)
            .filter(outcome -> outcome.status() == Status.SKIPPED)
            .map(Outcome::reason)
            .distinct()
            .collect(Collectors.joining(", "));
    boolean noSurface = reasons.equals(SkipReason.NO_SURFACE.toString());
    return new Worth(
        noSurface ? EffectiveStatus.SKIP_OK : EffectiveStatus.SKIP_BAD, reasons, findings, stored);
  }

  private static Optional<String> impossibleTime(Receipt receipt, Instant now) {
    Instant started = receipt.invocation().startedOn();
    Instant finished = receipt.invocation().finishedOn();
    if (finished.isBefore(started)) {
      return Optional.of("finished " + finished + ", before it started " + started);
    }
    if (finished.isAfter(now)) {
      return Optional.of("finished " + finished + ", later than now, " + now);
    }
    Optional<Instant> reused = receipt.reusedFrom().map(ReusedFrom::finishedOn);
    if (reused.isPresent() && reused.get().isAfter(started)) {
      return Optional.of("reused what finished " + reused.get() + ", before that at " + started);
    }
    return receipt.evidence().stream()
        .map(one -> longer(one, whole(one, receipt)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What is taken over was measured in another time than that of this receipt. */
  private static Duration whole(Evidence one, Receipt receipt) {
    return receipt
        .reusedFrom()
        .filter(origin -> one.basis() == Basis.INHERITED)
        .map(origin -> Duration.between(origin.startedOn(), origin.finishedOn()))
        .orElseGet(
            () ->
                Duration.between(
                    receipt.invocation().startedOn(), receipt.invocation().finishedOn()));
  }

  private static Optional<String> longer(Evidence one, Duration whole) {
    return one.took()
        .filter(part -> part.compareTo(whole.plus(TOLERANCE)) > 0)
        .map(part -> "a part took " + part + ", longer than the whole, " + whole);
  }

  private static Finding time(String what, StoredReceipt stored) {
    return new Finding("receipt-impossible-time", what, stored.path(), MEASURE);
  }

  private static Optional<String> stale(Optional<Subject> measured, Optional<Subject> present) {
    if (measured.equals(present)) {
      return Optional.empty();
    }
    if (measured.isEmpty() || present.isEmpty()) {
      return Optional.of(
          "measured " + (measured.isEmpty() ? "outside git" : "in another checkout"));
    }
    Subject was = measured.get();
    Subject is = present.get();
    return Optional.of(
        was.commit().equals(is.commit())
            ? "measured on tree " + was.tree() + "; the tree now is " + is.tree()
            : "measured at commit " + was.commit() + "; HEAD is " + is.commit());
  }
}
