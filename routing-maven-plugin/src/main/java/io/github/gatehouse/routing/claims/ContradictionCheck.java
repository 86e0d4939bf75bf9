package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Two things said of one gate that cannot both be true. */
final class ContradictionCheck implements ClaimCheck {
  /** Headings under which a gate may have had another status. */
  private static final Set<String> PAST =
      Set.of("before", "previous", "previously", "earlier", "history", "baseline", "base", "hop");

  /** Columns that tell rows of the same gate apart would make both true. */
  private static final int PLAIN_COLUMNS = 4;

  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    Map<String, GateClaim> statuses = new HashMap<>();
    Map<String, Said> counts = new HashMap<>();
    for (GateClaim claim : document.claims()) {
      if (!claim.known() || isPast(claim) || claim.passage().cells().size() > PLAIN_COLUMNS) {
        continue;
      }
      if (claim.verdict() != Verdict.UNSAID) {
        GateClaim first = statuses.putIfAbsent(claim.gate(), claim);
        if (first != null && first.verdict() != claim.verdict()) {
          String here = claim.verdict() + " here, " + first.verdict();
          remarks.add(remark(document, claim, here + " on line " + first.line()));
        }
      }
      for (Count count : Count.of(claim.text())) {
        compare(document, claim, count, counts, remarks);
      }
    }
    return remarks;
  }

  private record Said(int line, Count count) {}

  private static void compare(
      Document document,
      GateClaim claim,
      Count count,
      Map<String, Said> counts,
      List<Remark> remarks) {
    // "unit: 40/40 pass" and "integration: 12/12 pass" are counts of two things.
    String key = claim.gate() + "\n" + count.before().toLowerCase(Locale.ROOT);
    Said first = counts.putIfAbsent(key, new Said(claim.line(), count));
    boolean differs =
        first != null
            && (first.count().some() != count.some() || first.count().all() != count.all());
    if (differs) {
      String here = "'" + count.shown() + "' here, '" + first.count().shown() + "'";
      remarks.add(remark(document, claim, here + " on line " + first.line()));
    }
  }

  private static boolean isPast(GateClaim claim) {
    return Words.of(claim.passage().section()).stream().anyMatch(PAST::contains);
  }

  private static Remark remark(Document document, GateClaim claim, String what) {
    String at = document.at(claim.line());
    return new Remark(
        claim.line(),
        new Finding(
            "claim-contradiction",
            claim.gate() + ": " + what,
            at,
            "let ROUTING-DECISION.md say it, once"));
  }
}
