package io.github.gatehouse.gate.security;

import io.github.gatehouse.gate.result.GateFinding;
import io.github.gatehouse.receipts.model.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Vulnerabilities after the suppressions of one day were applied.
 *
 * @param open those that count
 * @param findings suppressions that are to be taken away
 */
record Suppressed(List<Vulnerability> open, List<Finding> findings) {
  private static final String REMOVE = "remove it from " + Suppression.FILE;

  static Suppressed of(List<Vulnerability> all, List<Suppression> suppressions, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    for (Suppression one : suppressions) {
      boolean used = all.stream().anyMatch(one::covers);
      if (!one.activeOn(today)) {
        String what = one.shown() + ": suppressed until " + one.expires() + " by " + one.owner();
        findings.add(
            GateFinding.SUPPRESSION_EXPIRED.of(
                what + "; today is " + today, "", used ? "mend it, or renew" : REMOVE));
      } else if (!used) {
        String what = one.shown() + ": no dependency has it, yet " + one.owner() + " suppresses it";
        findings.add(GateFinding.SUPPRESSION_UNUSED.of(what, "", REMOVE));
      }
    }
    List<Suppression> active = suppressions.stream().filter(one -> one.activeOn(today)).toList();
    return new Suppressed(
        all.stream()
            .filter(vulnerability -> active.stream().noneMatch(one -> one.covers(vulnerability)))
            .toList(),
        findings);
  }
}
