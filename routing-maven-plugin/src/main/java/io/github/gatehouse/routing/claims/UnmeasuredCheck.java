package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.receipts.standing.Standing;
import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A gate that is said to pass, and does not pass here. */
final class UnmeasuredCheck implements ClaimCheck {
  private static final Pattern ALL_PASS =
      Pattern.compile(
          "\\b(?:all|every) (?:\\p{L}{1,20} ){0,2}gates? (?:are |is |have |has )?"
              + "(?:pass|passes|passing|passed|green)\\b");

  /** Words that admit a fault; "0 failed" and "4 skipped" admit none. */
  private static final Pattern ADMITS =
      Pattern.compile(
          "\\b(?:not measured|no evidence|skipped \\(|inconclusive|unmeasured)"
              + "|(?<!\\b0 )(?<!\\bno )\\b(?:fail|fails|failed|failing|failures|regressed)\\b");

  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    for (GateClaim claim : document.claims()) {
      context
          .standing(claim.gate())
          .filter(standing -> !standing.status().passes() && saysPass(claim))
          .ifPresent(standing -> remarks.add(refuted(document, claim.line(), standing)));
    }
    List<Standing> open = context.standings().stream().filter(one -> !one.satisfied()).toList();
    for (Sentence sentence : open.isEmpty() ? List.<Sentence>of() : Sentence.of(document)) {
      String text = sentence.text().toLowerCase(Locale.ROOT);
      if (ALL_PASS.matcher(text).find() && !Words.conditional(text)) {
        remarks.add(all(document, sentence.line(), open));
      }
    }
    return remarks;
  }

  /** An evidence line that says nothing bad is shown as evidence of something good. */
  private static boolean saysPass(GateClaim claim) {
    boolean plain = claim.verdict() == Verdict.UNSAID && claim.passage().is(Kind.EVIDENCE);
    return claim.verdict() == Verdict.PASS
        || (plain && !ADMITS.matcher(claim.text().toLowerCase(Locale.ROOT)).find());
  }

  private static Remark refuted(Document document, int line, Standing standing) {
    String what = standing.gate() + " is claimed to pass; here it is " + standing.status();
    String reason = standing.reason().isEmpty() ? "" : ": " + standing.reason();
    return remark(document, line, what + reason, "quote what was measured: " + standing.line());
  }

  private static Remark all(Document document, int line, List<Standing> open) {
    String gates =
        open.stream().map(one -> one.gate() + " " + one.status()).collect(Collectors.joining(", "));
    return remark(document, line, "all gates are claimed to pass; here: " + gates, "mvn verify");
  }

  private static Remark remark(Document document, int line, String what, String fix) {
    return new Remark(line, new Finding("claim-unmeasured", what, document.at(line), fix));
  }
}
