package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.EffectiveStatus;
import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Some failed, and the whole is ticked. */
final class PartialPassCheck implements ClaimCheck {
  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    var claims =
        document.claims().stream()
            .collect(Collectors.toMap(GateClaim::passage, one -> one, (one, other) -> one));
    for (Passage passage : document.passages()) {
      Optional<GateClaim> claim = Optional.ofNullable(claims.get(passage));
      if (passes(passage, claim) && !waived(claim, context)) {
        Count.of(passage.text()).stream()
            .filter(Count::partial)
            .forEach(count -> remarks.add(remark(document, passage.line(), count)));
      }
    }
    return remarks;
  }

  private static boolean passes(Passage passage, Optional<GateClaim> claim) {
    boolean ticked =
        passage.is(Kind.ROW)
            ? passage.cells().stream().anyMatch(cell -> good(cell))
            : good(passage.text());
    return claim.map(one -> one.verdict() == Verdict.PASS).orElse(ticked);
  }

  private static boolean good(String text) {
    return Mark.of(text).verdict() == Verdict.PASS;
  }

  private static boolean waived(Optional<GateClaim> claim, Context context) {
    return claim
        .flatMap(one -> context.standing(one.gate()))
        .filter(standing -> standing.status() == EffectiveStatus.WAIVED)
        .isPresent();
  }

  private static Remark remark(Document document, int line, Count count) {
    int missing = count.all() - count.some();
    String what = "'" + count.shown() + "' is ticked; " + missing + " did not pass";
    String fix = "mend them, or waive each by name with reason, owner, issue and expiry";
    return new Remark(line, new Finding("claim-partial-pass", what, document.at(line), fix));
  }
}
