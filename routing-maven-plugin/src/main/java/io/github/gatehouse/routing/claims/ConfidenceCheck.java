package io.github.gatehouse.routing.claims;

import io.github.gatehouse.receipts.model.Finding;
import io.github.gatehouse.routing.claims.Passage.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** More confidence than the evidence gives. */
final class ConfidenceCheck implements ClaimCheck {
  private static final List<String> LEVELS = List.of("LOW", "MEDIUM", "HIGH");
  private static final Pattern STATED =
      Pattern.compile(
          "^confidence(?: level)? ?[:=|] ?(low|medium|high)\\b", Pattern.CASE_INSENSITIVE);

  @Override
  public List<Remark> check(Document document, Context context) {
    List<Remark> remarks = new ArrayList<>();
    int computed = LEVELS.indexOf(context.confidence());
    for (Passage passage : computed < 0 ? List.<Passage>of() : document.passages()) {
      String text = passage.is(Kind.ROW) ? String.join("|", passage.cells()) : passage.text();
      Matcher stated = STATED.matcher(Mark.of(text).rest());
      if (stated.find()) {
        String level = stated.group(1).toUpperCase(Locale.ROOT);
        if (LEVELS.indexOf(level) > computed) {
          remarks.add(remark(document, passage.line(), level, context.confidence()));
        }
      }
    }
    return remarks;
  }

  private static Remark remark(Document document, int line, String stated, String computed) {
    String what = "confidence " + stated + " is claimed; computed from the evidence: " + computed;
    String fix = "state " + computed + ", or measure what is missing";
    return new Remark(line, new Finding("claim-confidence", what, document.at(line), fix));
  }
}
