package io.github.gatehouse.routing.verify;

import io.github.gatehouse.receipts.model.Finding;
import java.util.ArrayList;
import java.util.List;

/** Takes down what each check found. */
final class Protocol {
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> gaps = new ArrayList<>();
  private final List<String> verified = new ArrayList<>();
  private final List<String> trusted = new ArrayList<>();

  /** Something speaks against the decision. */
  void refuse(Finding finding) {
    findings.add(finding);
  }

  /** Something could not be checked and would have to be. */
  void gap(String what) {
    gaps.add(what);
  }

  /** Something was checked and holds. */
  void verified(String what) {
    verified.add(what);
  }

  /** Something is taken at the decision's word. */
  void trusted(String what) {
    trusted.add(what);
  }

  /** How much speaks against it up to now. */
  int refusals() {
    return findings.size();
  }

  /** True where nothing that had to be checked was left out. */
  boolean complete() {
    return gaps.isEmpty();
  }

  Verification close(String id) {
    return new Verification(id, findings, gaps, verified, trusted);
  }
}
