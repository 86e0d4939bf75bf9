package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A placeholder where a number or a name belongs. */
final class PlaceholderCheck implements ClaimCheck {
  /** What the lint says of a placeholder, behind the quotation. */
  private static final String PLACEHOLDER = ": a placeholder";

  private static final Pattern DIGITS = Pattern.compile("(?<![\\w.])\\d{1,9}\\.[XYZN]{1,4} ?%");

  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    Set<Integer> evidence = new HashSet<>();
    for (GateClaim claim : document.claims()) {
      if (claim.listed()
          || claim.verdict() != Verdict.UNSAID
          || claim.passage().is(Kind.EVIDENCE)) {
        evidence.add(claim.line());
        EvidenceText.lint(claim, PLACEHOLDER)
            .ifPresent(problem -> remarks.add(remark(document, claim.line(), problem)));
      }
    }
    for (Passage passage : document.passages()) {
      Matcher digits = DIGITS.matcher(passage.text());
      if (!passage.is(Kind.LISTING) && !evidence.contains(passage.line()) && digits.find()) {
        String problem = "'" + digits.group() + "'" + PLACEHOLDER + " instead of a number";
        remarks.add(remark(document, passage.line(), problem));
      }
    }
    return remarks;
  }

  private static Remark remark(Document document, int line, String what) {
    String fix = "put the measured number there, or strike the claim";
    return new Remark(line, new Finding("claim-placeholder", what, document.at(line), fix));
  }
}
