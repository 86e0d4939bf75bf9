package io.github.gatehouse.receipts.standing;

import io.github.gatehouse.receipts.model.Evidence;
import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.model.Gate;
import io.github.gatehouse.receipts.model.Invocation;
import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.model.Sample;
import io.github.gatehouse.receipts.model.Subject;
import io.github.gatehouse.receipts.store.StoredReceipt;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Receipts with one fault each, as reading them from disk would give them. */
final class Planted {
  private Planted() {}

  static Receipt tests(List<Evidence> evidence, String... failing) {
    return receipt("tests", evidence, failing);
  }

  /** A receipt with a finding for each failing item. */
  static Receipt receipt(String gate, List<Evidence> evidence, String... failing) {
    List<Finding> findings =
        Arrays.stream(failing).map(item -> new Finding("tests-failed", "x", item, "y")).toList();
    Receipt sample = Sample.receipt(gate, "g:a", evidence);
    return with(sample, sample.subject(), sample.flow(), findings, sample.invocation());
  }

  static Receipt elsewhere(Receipt one) {
    Optional<Subject> other = Optional.of(new Subject(Sample.COMMIT, "0".repeat(40)));
    return with(one, other, one.flow(), one.findings(), one.invocation());
  }

  static Receipt inFlow(Receipt one, String flow) {
    return with(one, one.subject(), flow, one.findings(), one.invocation());
  }

  private static Receipt with(
      Receipt one,
      Optional<Subject> subject,
      String flow,
      List<Finding> findings,
      Invocation invocation) {
    return new Receipt(
        subject,
        one.gate(),
        flow,
        one.module(),
        one.evidence(),
        findings,
        one.producer(),
        invocation,
        one.workspace(),
        one.attachments());
  }

  static StoredReceipt stored(String path, Receipt receipt) {
    return new StoredReceipt(path, "a".repeat(64), Optional.of(receipt), List.of());
  }

  static StoredReceipt edited(String path, Receipt receipt) {
    Finding finding = new Finding("receipt-edited", "seal", path, "mvn verify");
    return new StoredReceipt(path, "a".repeat(64), Optional.of(receipt), List.of(finding));
  }

  static Standing standing(Gate gate, Waivers waivers, StoredReceipt... receipts) {
    GatePolicy asked = new GatePolicy(gate, GatePolicy.Requirement.REQUIRED, Set.of());
    return all(new Policy(List.of(asked), waivers), receipts).get(0);
  }

  static List<Standing> all(Policy policy, StoredReceipt... receipts) {
    Present present =
        new Present(
            Optional.of(new Subject(Sample.COMMIT, Sample.TREE)), List.of("g:a"), Sample.FINISHED);
    return Standings.of(policy, List.of(receipts), present);
  }
}
