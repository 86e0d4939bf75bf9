package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.receipts.text.Foreign;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Texts that stand in the receipts themselves: who repeats them to the letter claims nothing. */
final class Quotations {
  private final Set<String> texts = new HashSet<>();

  Quotations(List<Standing> standings) {
    standings.forEach(this::add);
  }

  private void add(Standing standing) {
    add(standing.line());
    add(standing.reason());
    String prefix = standing.gate() + ": ";
    if (standing.line().startsWith(prefix)) {
      add(standing.line().substring(prefix.length()));
    }
    standing.receipts().stream().map(StoredReceipt::path).forEach(this::add);
    for (Finding finding : standing.findings()) {
      add(finding.what());
      add(finding.where());
      add(finding.fix());
    }
  }

  /** As it was measured, and as a decision shows it. */
  private void add(String text) {
    texts.add(text.strip());
    texts.add(Foreign.shown(text).strip());
  }

  boolean contain(String text) {
    return texts.contains(text.strip());
  }
}
