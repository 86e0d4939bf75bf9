package io.github.gatehouse.routing.markdown;

import io.github.gatehouse.receipts.model.Receipt;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.receipts.store.StoredReceipt;
import io.github.gatehouse.receipts.text.Code;
import io.github.gatehouse.routing.decision.Decision;
import java.util.List;
import java.util.Locale;

/** The evidence itself: files with digests, statuses, and the lines. */
final class EvidenceSection {
  private static final int NAME_WIDTH = 30;

  private EvidenceSection() {}

  static String handoff(Decision decision) {
    StringBuilder out = new StringBuilder("### Evidence Handoff\n\n**Receipts**:\n");
    List<Standing> standings = decision.facts().standings();
    if (standings.stream().allMatch(standing -> standing.receipts().isEmpty())) {
      out.append("- none\n");
    }
    standings.forEach(standing -> standing.receipts().forEach(one -> receipt(one, out)));
    return out.append("\n**Decision Data**:\n- `decision.json`, beside this file\n\n").toString();
  }

  private static void receipt(StoredReceipt stored, StringBuilder out) {
    out.append("- ").append(Code.span(stored.path()));
    out.append(stored.sha256().isEmpty() ? " unreadable" : " sha256 " + stored.sha256());
    out.append('\n');
  }

  static String gateStatus(Decision decision) {
    StringBuilder out = new StringBuilder("## Gate Status Summary\n\n```\n");
    for (Standing standing : decision.facts().standings()) {
      String name = flow(standing) + ":gate:" + standing.gate();
      out.append(String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s ", name));
      out.append(Sign.of(standing)).append(' ').append(Sign.word(standing)).append('\n');
    }
    return out.append("```\n\n").toString();
  }

  /** The receipts' flow where it is a plain word; it is foreign text otherwise. */
  private static String flow(Standing standing) {
    return standing.receipts().stream()
        .flatMap(stored -> stored.receipt().stream())
        .map(Receipt::flow)
        .filter(flow -> flow.matches("[a-z][a-z0-9-]{0,19}"))
        .findFirst()
        .orElse("integrative");
  }

  static String grammar(Decision decision) {
    return "**Evidence Grammar**:\n\n"
        + Code.fence(
            decision.facts().standings().stream()
                .flatMap(standing -> Lines.folded(standing.line()).stream())
                .toList())
        + "\n";
  }
}
