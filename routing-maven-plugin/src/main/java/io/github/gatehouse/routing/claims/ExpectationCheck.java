package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody expects, written as if it had been measured. */
final class ExpectationCheck implements ClaimCheck {
  /** What the lint says of an expectation, behind the quotation. */
  private static final String EXPECTATION = ": an expectation";

  private static final Set<String> ASSERTIONS =
      Set.of(
          "negligible",
          "minimal",
          "insignificant",
          "overhead",
          "met",
          "validated",
          "confirmed",
          "achieved");
  private static final Set<String> NORMS =
      Set.of(
          "threshold",
          "limit",
          "budget",
          "target",
          "policy",
          "goal",
          "most",
          "maximum",
          "allowed",
          "needs",
          "need",
          "objective",
          "bound");

  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    Set<Integer> evidence = new HashSet<>();
    for (GateClaim claim : document.claims()) {
      if (claim.verdict() == Verdict.PASS || claim.passage().is(Kind.EVIDENCE)) {
        evidence.add(claim.line());
        EvidenceText.lint(claim, EXPECTATION)
            .or(() -> bound(claim.text(), context))
            .ifPresent(what -> remarks.add(remark(document, claim.line(), what)));
      }
    }
    for (Sentence sentence : Sentence.of(document)) {
      if (!evidence.contains(sentence.line())) {
        prose(sentence.text(), context)
            .ifPresent(what -> remarks.add(remark(document, sentence.line(), what)));
      }
    }
    return remarks;
  }

  private static Optional<String> bound(String text, Context context) {
    return Bound.alone(text)
        .filter(one -> !measured(one, context))
        .map(one -> "'" + one + "' is a bound; no receipt measured the value");
  }

  private static Optional<String> prose(String text, Context context) {
    List<String> words = Words.of(text);
    boolean asserts = words.stream().anyMatch(ASSERTIONS::contains);
    if (!asserts || words.stream().anyMatch(NORMS::contains) || Words.conditional(text)) {
      return Optional.empty();
    }
    return bound(text, context);
  }

  /** A receipt that names the same figure may be what the writer speaks of. */
  private static boolean measured(String bound, Context context) {
    String figure = Bound.figure(bound);
    return context.standings().stream()
        .filter(standing -> standing.status().passes())
        .anyMatch(standing -> standing.line().replace(" ", "").contains(figure));
  }

  private static Remark remark(Document document, int line, String what) {
    String fix = "measure it, and quote the line of the receipt";
    return new Remark(line, new Finding("claim-expectation", what, document.at(line), fix));
  }
}
